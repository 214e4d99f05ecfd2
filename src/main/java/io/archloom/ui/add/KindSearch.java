package io.archloom.ui.add;

import io.archloom.catalog.ResourceKind;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/// Finds kinds by what a user types: every word must occur in the title, the types, the role or the summary.
final class KindSearch {
    private KindSearch() {}

    /// The kinds that match, those whose title does first; all of them, in their own order, for no words.
    static List<ResourceKind> find(List<ResourceKind> kinds, String query) {
        var words = List.of(query.strip().toLowerCase(Locale.ROOT).split("\\s+"));
        return kinds.stream().filter(kind -> words.stream().allMatch(all(kind)::contains))
                .sorted(Comparator.comparing(kind -> !words.stream().allMatch(lower(kind.title())::contains))).toList();
    }

    private static String all(ResourceKind kind) {
        return lower(String.join(" ", kind.title(), kind.id(), kind.type().orElse(""), kind.samType().orElse(""),
                kind.role().name().replace('_', ' '), kind.summary()));
    }

    private static String lower(String text) {
        return text.toLowerCase(Locale.ROOT);
    }
}
