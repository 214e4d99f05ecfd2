package io.archloom.synth;

import io.archloom.model.ElementId;
import io.archloom.model.ElementId.ConnectionId;
import io.archloom.model.ElementId.ResourceId;
import io.archloom.model.Structure;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/// The logical ids of a template. A drawn resource keeps its own id; what belongs to a resource or connection has its owner's
/// id and a suffix, so that no other element's name or place moves it.
final class Ids {
    private static final int LONGEST_NAME = 40;

    private final Map<ConnectionId, String> stems = new HashMap<>();
    private final Map<String, String> suffixed = new HashMap<>();
    private final Set<String> taken = new HashSet<>();

    Ids(Structure structure) {
        structure.resources().keySet().forEach(id -> taken.add(id.value()));
        var stemsTaken = new HashSet<String>();
        // in an order that does not change when elements are moved about
        for (var id : new TreeSet<>(structure.connections().keySet().stream().map(ConnectionId::value).toList())) {
            var stem = joined(id);
            stems.put(new ConnectionId(id), stemsTaken.add(stem) ? stem : stem + Integer.toHexString(id.hashCode()));
        }
    }

    /// The connection's id in letters and digits.
    String stem(ConnectionId id) {
        return stems.get(id);
    }

    /// The letters and digits of a text as a part of a logical id, each word with a capital: `secrets-manager` is `SecretsManager`,
    /// `/orders/{id}` is `OrdersId`.
    static String joined(String text) {
        var joined = new StringBuilder(text.length());
        boolean upper = true;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c < 128 && Character.isLetterOrDigit(c)) {
                joined.append(upper ? Character.toUpperCase(c) : c);
                upper = false;
            } else {
                upper = true;
            }
        }
        return joined.toString();
    }

    /// The logical id of what belongs to an element.
    String of(ElementId owner, String suffix) {
        var stem = owner instanceof ConnectionId connection ? stem(connection) : owner.value();
        return suffixed.computeIfAbsent(stem + '\n' + suffix, _ -> {
            var id = stem + suffix;
            for (int i = 2; !taken.add(id); i++) {
                id = stem + suffix + i;
            }
            return id;
        });
    }

    /// The logical id of what belongs to no element: as wanted, told apart where an element has it.
    String free(String wanted) {
        return suffixed.computeIfAbsent(wanted, _ -> {
            var id = wanted;
            for (int i = 2; !taken.add(id); i++) {
                id = wanted + i;
            }
            return id;
        });
    }

    /// What belongs to an element by the ids given so far: each id's suffix.
    Map<String, String> suffixes(ElementId owner) {
        var stem = (owner instanceof ConnectionId connection ? stem(connection) : owner.value()) + '\n';
        var suffixes = new HashMap<String, String>();
        suffixed.forEach((key, id) -> {
            if (key.startsWith(stem)) {
                suffixes.put(id, key.substring(stem.length()));
            }
        });
        return suffixes;
    }

    /// An id as part of names that must be in lower case: `OrderTable` is `order-table`. Long ones are cut, and told apart by a number.
    static String hyphened(ElementId id) {
        var text = words(id.value(), '-').toLowerCase(Locale.ROOT);
        return text.length() <= LONGEST_NAME ? text
                : text.substring(0, LONGEST_NAME - 9) + "-" + String.format("%08x", text.hashCode());
    }

    /// An id as part of an environment variable's name: `OrderTable` is `ORDER_TABLE`.
    static String capitals(ResourceId id) {
        return words(id.value(), '_').toUpperCase(Locale.ROOT);
    }

    private static String words(String id, char between) {
        var words = new StringBuilder(id.length() + 4);
        for (int i = 0; i < id.length(); i++) {
            char c = id.charAt(i);
            boolean letterOrDigit = c < 128 && Character.isLetterOrDigit(c);
            boolean starts = i > 0 && Character.isUpperCase(c)
                    && (Character.isLowerCase(id.charAt(i - 1)) || Character.isDigit(id.charAt(i - 1))
                        || Character.isUpperCase(id.charAt(i - 1)) && i + 1 < id.length() && Character.isLowerCase(id.charAt(i + 1)));
            if ((starts || !letterOrDigit) && !words.isEmpty() && words.charAt(words.length() - 1) != between) {
                words.append(between);
            }
            if (letterOrDigit) {
                words.append(c);
            }
        }
        return words.toString();
    }
}
