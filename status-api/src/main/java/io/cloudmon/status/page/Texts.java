package io.cloudmon.status.page;

import io.cloudmon.status.component.State;
import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The words of the pages, in English; another language is a file of the same keys. */
@MessageBundle
public interface Texts {

    @Message("{#when state}{#is GOOD}Good{#is DEGRADED}Degraded{#is BAD}Failing{#else}No data{/when}")
    String state(State state);

    @Message("{#when state}{#is GOOD}good{#is DEGRADED}degraded{#is BAD}failing{#else}no data{/when}")
    String stateInSentence(State state);

    // The headline

    @Message("No component is configured yet")
    String nothingConfigured();

    @Message("No data: nothing is being measured right now")
    String nothingMeasured();

    @Message("{#if total == 1}The one component is measured good{#else}All {total} components measured good{/if}")
    String allGood(int total);

    @Message("{bad} of {total} {#if total == 1}component{#else}components{/if} {#if bad == 1}is{#else}are{/if} failing")
    String failing(int bad, int total);

    @Message("{degraded} of {total} {#if total == 1}component{#else}components{/if} "
            + "{#if degraded == 1}is{#else}are{/if} degraded")
    String degraded(int degraded, int total);

    @Message("{good} of {total} components measured good")
    String someGood(int good, int total);

    @Message(", {count} degraded")
    String alsoDegraded(int count);

    @Message(", {count} without data")
    String alsoUnknown(int count);

    // Times

    @Message("{span} ago")
    String ago(String span);

    @Message("since {time}")
    String since(String time);

    // A component's row

    @Message("{failing} of {reporting} locations cannot reach it")
    String minority(int failing, int reporting);

    @Message("success in {duration}")
    String successIn(String duration);

    @Message("slow: {duration}")
    String slow(String duration);

    @Message("failure{#if !reason.isEmpty}: {reason}{/if}")
    String failure(String reason);

    @Message("check not run")
    String notRun();

    @Message("{outcome} from {location}")
    String seenFrom(String outcome, String location);

    @Message("nothing measured yet")
    String nothingYet();

    @Message("{days} days")
    String rollingDays(int days);

    @Message("{good} of {measured} measured days good")
    String goodDays(long good, long measured);

    // The bars

    @Message("Last {days} days: {good} good, {degraded} degraded, {bad} failing, {unknown} without data.")
    String bars(int days, long good, long degraded, long bad, long unknown);

    // A component's page

    @Message("{reporting} of {expected} locations report, {failing} failing")
    String reach(int reporting, int expected, int failing);

    @Message("{check}: {failing} of {reporting} {#if reporting == 1}location fails{#else}locations fail{/if}"
            + "{#if !reason.isEmpty} ({reason}){/if}")
    String evidence(String check, int failing, int reporting, String reason);

    // A day's page

    @Message("No answer that counts")
    String noAnswer();

    @Message("Excluded")
    String excluded();

    @Message("Not measured")
    String notMeasured();
}
