package org.liveaudioroom.signaling;

import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/// Writes maps, lists, texts, numbers and truths as block YAML.
final class Yaml {
    /// Needs no quotes, and cannot be taken for a number, a truth or `null`.
    private static final Pattern PLAIN =
            Pattern.compile("(?!(true|false|null|yes|no|on|off)$)[A-Za-z/][A-Za-z0-9_./-]*");

    private final StringBuilder out = new StringBuilder();

    private Yaml() {}

    static String write(Map<String, ?> document) {
        var yaml = new Yaml();
        yaml.map(document, 0);
        return yaml.out.toString();
    }

    private void map(Map<?, ?> map, int indent) {
        boolean first = true;
        for (var entry : map.entrySet()) {
            if (!first) {
                out.append(" ".repeat(indent));
            }
            first = false;
            out.append(scalar(entry.getKey())).append(':');
            below(entry.getValue(), indent + 2);
        }
    }

    private void below(Object value, int indent) {
        if (value instanceof Map<?, ?> map && !map.isEmpty()) {
            out.append('\n').append(" ".repeat(indent));
            map(map, indent);
        } else if (value instanceof List<?> list && !list.isEmpty()) {
            out.append('\n').append(" ".repeat(indent));
            list(list, indent);
        } else {
            out.append(' ').append(scalar(value)).append('\n');
        }
    }

    private void list(List<?> list, int indent) {
        for (Iterator<?> elements = list.iterator(); elements.hasNext(); ) {
            out.append("- ");
            Object element = elements.next();
            if (element instanceof Map<?, ?> map && !map.isEmpty()) {
                map(map, indent + 2);
            } else {
                out.append(scalar(element)).append('\n');
            }
            if (elements.hasNext()) {
                out.append(" ".repeat(indent));
            }
        }
    }

    private static String scalar(Object value) {
        if (value instanceof Map) {
            return "{}";
        } else if (value instanceof List) {
            return "[]";
        } else if (value instanceof String text && !PLAIN.matcher(text).matches()) {
            return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
        }
        return String.valueOf(value);
    }
}
