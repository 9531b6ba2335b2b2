package io.cloudmon.ingest.cloudmonimport;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Which type of component an element of epmon is about.
 *
 * <p>CloudMon names its components after the products of the cloud and its elements after OpenStack's service types;
 * nothing in its configuration connects the two, so the connection is made here.
 */
final class ComponentTypes {
    private static final Pattern VERSION = Pattern.compile("[_-]?v\\d+(\\.\\d+)?$");
    private static final Pattern VARIANT = Pattern.compile("_(swiss|private_only|no_backups)$");

    /** OpenStack's or the API's name, without version, to the product's. */
    private static final Map<String, String> PRODUCTS = Map.ofEntries(
            Map.entry("compute", "ecs"),
            Map.entry("volume", "evs"),
            Map.entry("network", "vpc"),
            Map.entry("image", "ims"),
            Map.entry("identity", "iam"),
            Map.entry("object-store", "obs"),
            Map.entry("share", "sfs"),
            Map.entry("sfsturbo", "sfs"),
            Map.entry("data-protect", "csbs"),
            Map.entry("dcaas", "dc"),
            Map.entry("nat", "natgw"),
            Map.entry("modelarts", "ma"),
            Map.entry("premium-waf", "wafd"));

    private ComponentTypes() {}

    /** The types to look for, the likeliest first: what the element is called says more than its service type. */
    static List<String> of(LegacyElement element) {
        Set<String> types = new LinkedHashSet<>();
        String name = VARIANT.matcher(element.name()).replaceAll("");
        String service = element.serviceType();
        for (String word : List.of(name, service)) {
            String plain = VERSION.matcher(word).replaceAll("");
            types.add(word);
            types.add(plain);
            if (PRODUCTS.containsKey(plain)) {
                types.add(PRODUCTS.get(plain));
            }
        }
        return List.copyOf(types);
    }
}
