package io.cloudmon.status.page;

import java.util.List;

/**
 * The front page.
 *
 * @param headline how things are
 * @param providers every provider that has components
 */
record Overview(Headline headline, List<ProviderSection> providers) {

    /**
     * A provider's part.
     *
     * @param id the provider's id
     * @param name the provider's name
     * @param summary how its components are
     * @param groups its categories
     */
    record ProviderSection(String id, String name, String summary, List<Group> groups) {}

    /**
     * The components of a category.
     *
     * @param name the category
     * @param rows its components
     */
    record Group(String name, List<ComponentRow> rows) {}
}
