package io.archloom.picture;

import io.archloom.model.ElementId;
import io.archloom.problem.Severity;
import java.util.Map;
import java.util.Set;

/// What is shown on top of a design's own texts: the results of an analysis, and what a presenter points at.
///
/// @param facts  the last line of a card, on its left: "512 MB · 1.2 % cold"; the text of a connection is added to its label
/// @param costs  monthly, on the right of a card's last line: "$419"
/// @param badges problems at a card's corner, a group's corner or the middle of a connection
/// @param dimmed what steps back
/// @param existing what is there already and only referred to
/// @param differing of what the shown environment says something that holds there alone
/// @param reached what can be reached from what is pointed at, with the number of steps to it; 1 and more
/// @param stale  whether the facts and costs are those of an earlier state: shown, but muted
public record Overlay(Map<ElementId, String> facts, Map<ElementId, String> costs, Map<ElementId, Count> badges,
                      Set<ElementId> dimmed, Set<ElementId> existing, Set<ElementId> differing, Map<ElementId, Integer> reached, boolean stale) {
    public static final Overlay NONE = of(Map.of(), Map.of(), Map.of(), Set.of());

    /// How many problems there are, and how bad the worst one is.
    public record Count(Severity worst, int problems) {}

    public Overlay {
        facts = Map.copyOf(facts);
        costs = Map.copyOf(costs);
        badges = Map.copyOf(badges);
        dimmed = Set.copyOf(dimmed);
        existing = Set.copyOf(existing);
        differing = Set.copyOf(differing);
        reached = Map.copyOf(reached);
    }

    /// What an analysis says, of which nothing is pointed at.
    public static Overlay of(Map<ElementId, String> facts, Map<ElementId, String> costs, Map<ElementId, Count> badges, Set<? extends ElementId> existing) {
        return new Overlay(facts, costs, badges, Set.of(), Set.copyOf(existing), Set.of(), Map.of(), false);
    }

    public Overlay withDimmed(Set<ElementId> dimmed) {
        return new Overlay(facts, costs, badges, dimmed, existing, differing, reached, stale);
    }

    public Overlay withDiffering(Set<ElementId> differing) {
        return new Overlay(facts, costs, badges, dimmed, existing, differing, reached, stale);
    }

    public Overlay withReached(Map<? extends ElementId, Integer> reached) {
        return new Overlay(facts, costs, badges, dimmed, existing, differing, Map.copyOf(reached), stale);
    }

    public Overlay withStale(boolean stale) {
        return new Overlay(facts, costs, badges, dimmed, existing, differing, reached, stale);
    }
}
