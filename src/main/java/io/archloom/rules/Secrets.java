package io.archloom.rules;

import io.archloom.catalog.Aspect;
import io.archloom.problem.Place;
import io.archloom.problem.Problem;
import io.archloom.problem.Severity;
import io.archloom.value.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/// Keys and passwords in plain text, by the forms that issuers give them. A template lies in a repository and in the console.
final class Secrets implements Rule.OfResource {
    private static final RuleText TEXT = new RuleText("Security.PlainSecret", Severity.WARNING, Aspect.SECRETS);
    private static final Pattern SECRET = Pattern.compile(
            "\\b(AKIA|ASIA)[0-9A-Z]{16}\\b|-----BEGIN [A-Z ]*PRIVATE KEY-----|"
            + "\\b[rs]k_live_[0-9A-Za-z]{16,}|\\bgh[pousr]_[0-9A-Za-z]{36}|"
            + "\\bxox[abprs]-[0-9A-Za-z-]{10,}|://[^/\\s:@${]+:[^/\\s@${]+@");

    @Override public List<Description> descriptions() {
        return TEXT.descriptions();
    }

    @Override public List<Problem> judge(ResourceSite site) {
        var problems = new ArrayList<Problem>();
        site.resource().properties().forEach((name, value) -> {
            if (isSecret(value)) {
                problems.add(TEXT.problem(Place.on(site.resource().id(), name), List.of(), name, site.resource().title()));
            }
        });
        return problems;
    }

    private static boolean isSecret(Value value) {
        return switch (value) {
            case Value.Text(var text) -> text.length() > 7 && SECRET.matcher(text).find();
            case Value.ListOf(var items) -> items.stream().anyMatch(Secrets::isSecret);
            case Value.MapOf(var entries) -> entries.values().stream().anyMatch(Secrets::isSecret);
            case Value.Sub(var template, _) -> SECRET.matcher(template).find();
            case Value.Null _, Value.Bool _, Value.Num _, Value.Ref _, Value.GetAtt _, Value.Call _ -> false;
        };
    }
}
