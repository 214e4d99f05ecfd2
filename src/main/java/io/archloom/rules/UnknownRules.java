package io.archloom.rules;

import io.archloom.edit.Edit;
import io.archloom.model.Design;
import io.archloom.model.ElementId;
import io.archloom.model.RuleSetting;
import io.archloom.problem.Place;
import io.archloom.problem.Problem;
import io.archloom.problem.Severity;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Settings that name a rule that does not exist, and therefore do nothing.
record UnknownRules(Set<String> known) {
    static final RuleText TEXT = new RuleText("Design.UnknownRule", Severity.ADVICE);

    List<Problem> judge(Design design) {
        var problems = new ArrayList<Problem>();
        add(problems, Optional.empty(), design.settings().rules());
        design.structure().resources().values().forEach(resource -> add(problems, Optional.of(resource.id()), resource.rules()));
        design.structure().connections().values().forEach(connection -> add(problems, Optional.of(connection.id()), connection.rules()));
        return problems;
    }

    private void add(List<Problem> problems, Optional<ElementId> element, Map<String, RuleSetting> settings) {
        for (var rule : settings.keySet()) {
            if (!known.contains(rule)) {
                problems.add(TEXT.problem(element.map(Place::on).orElseGet(Place.OnDesign::new),
                        TEXT.fix(new Edit.SetRule(element, rule, Optional.empty()), rule), rule));
            }
        }
    }
}
