package org.liveaudioroom.server.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.util.HashSet;
import java.util.Locale;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.liveaudioroom.server.outside.RunningServer;
import org.liveaudioroom.server.outside.Words;

/// The page on which one tries the API.
class TryOutPageTest {
    @RegisterExtension static final RunningServer SERVER = RunningServer.usual();

    private static final Pattern USED = Pattern.compile("(?:src|href)=\"(/[^\"]*)\"");

    @Test
    void everythingThePageUsesComesFromHereAndRunsUnderOurPolicy() {
        var page = SERVER.get("/v1/docs");

        assertThat(page.statusCode()).isEqualTo(200);
        var policy = page.headers().firstValue("Content-Security-Policy").orElseThrow();
        assertThat(policy).contains("default-src 'self'").doesNotContain("script-src");
        assertThat(page.body()).doesNotContain("http://", "https://");
        assertThat(page.body()).as("inline scripts").doesNotContainPattern("<script>|\\son\\w+=");
        var used = USED.matcher(page.body()).results().map(found -> found.group(1)).toList();
        assertThat(used).hasSize(3);
        for (var file : used) {
            var head =
                    SERVER.call(file, request -> request.method("HEAD", BodyPublishers.noBody()));
            assertThat(head.statusCode()).as(file).isEqualTo(200);
        }
    }

    @Test
    void theDocumentIsServedAsItIsCommitted() {
        var served = SERVER.get("/v1/openapi.json");

        assertThat(served.headers().firstValue("Content-Type")).hasValue("application/json");
        var document = Words.read(served.body());
        assertThat(document.get("openapi").asText()).startsWith("3.1");
        var calls = new HashSet<String>();
        document.get("paths")
                .properties()
                .forEach(path ->
                        path.getValue()
                                .fieldNames()
                                .forEachRemaining(method ->
                                        calls.add(
                                                method.toUpperCase(Locale.ROOT)
                                                        + " "
                                                        + path.getKey())));
        assertThat(calls)
                .hasSameElementsAs(
                        Calls.declared().stream()
                                .map(call -> call.method() + " " + call.template())
                                .toList());
    }
}
