package org.liveaudioroom.server.config;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Reads the address of a PostgreSQL server as people write it: the form that PostgreSQL's own
/// tools take, or the one of JDBC. User and password are taken out of it, so that the rest can be
/// told to anybody.
final class DatabaseUrl {
    // A password may have any character in it: its end is the last @ before the name.
    private static final Pattern FORM =
            Pattern.compile(
                    "(?:jdbc:)?postgres(?:ql)?://"
                            + "(?:(?<user>[^:@/]*)(?::(?<password>.*))?@)?"
                            + "(?<host>[^@/?]+)/(?<name>[^/?@]+)(?:\\?(?<parameters>[^@]*))?");

    private DatabaseUrl() {}

    /// @param where it was set, for whoever set it wrong
    /// @throws ConfigException when it is none; its sentence has no part of the text, for there may
    ///   be a password in it
    static Config.Database.Postgres parse(String text, String where) {
        var url = FORM.matcher(text);
        if (!url.matches()) {
            throw new ConfigException(
                    where
                            + " wants postgresql://USER:PASSWORD@HOST:5432/NAME, or the same as JDBC.");
        }
        var user = decoded(url.group("user"), where);
        var password = decoded(url.group("password"), where);
        var others = new ArrayList<String>();
        var parameters = url.group("parameters");
        if (parameters != null && !parameters.isEmpty()) {
            for (var parameter : parameters.split("&", -1)) {
                if (parameter.startsWith("user=")) {
                    user = decoded(parameter.substring("user=".length()), where);
                } else if (parameter.startsWith("password=")) {
                    password = decoded(parameter.substring("password=".length()), where);
                } else {
                    others.add(parameter);
                }
            }
        }
        var address = "jdbc:postgresql://%s/%s".formatted(url.group("host"), url.group("name"));
        return new Config.Database.Postgres(
                others.isEmpty() ? address : address + "?" + String.join("&", others),
                user,
                password);
    }

    private static String decoded(@Nullable String text, String where) {
        if (text == null) {
            return "";
        }
        try {
            // A plus is itself here, not a blank as in forms.
            return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException percent) {
            throw new ConfigException(
                    where
                            + " has a % in user or password that no two digits follow: write it as %25.",
                    percent);
        }
    }
}
