package io.archloom.rules;

import io.archloom.model.Design;
import io.archloom.model.ElementId;
import io.archloom.model.ElementId.ConnectionId;
import io.archloom.model.ElementId.GroupId;
import io.archloom.model.ElementId.NoteId;
import io.archloom.model.ElementId.ResourceId;
import io.archloom.model.RuleSetting;
import io.archloom.problem.Place;
import java.util.Map;
import java.util.Optional;

/// Which setting a finding falls under: that of the element that is blamed, or else of the one that was judged, or else of
/// the whole design.
record RuleSettings(Design design) {

    Optional<RuleSetting> of(Finding finding) {
        var rule = finding.problem().rule();
        var blamed = finding.problem().place() instanceof Place.OnElement(var element, _) ? Optional.of(element) : Optional.<ElementId>empty();
        return blamed.flatMap(element -> at(element, rule))
                .or(() -> finding.subject().flatMap(element -> at(element, rule)))
                .or(() -> Optional.ofNullable(design.settings().rules().get(rule)));
    }

    private Optional<RuleSetting> at(ElementId element, String rule) {
        return Optional.ofNullable(rules(element).get(rule));
    }

    private Map<String, RuleSetting> rules(ElementId element) {
        return switch (element) {
            case ResourceId id -> design.structure().resource(id).map(r -> r.rules()).orElse(Map.of());
            case ConnectionId id -> design.structure().connection(id).map(c -> c.rules()).orElse(Map.of());
            case GroupId _, NoteId _ -> Map.of();
        };
    }
}
