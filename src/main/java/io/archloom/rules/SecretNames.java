package io.archloom.rules;

import io.archloom.catalog.Aspect;
import io.archloom.catalog.Property;
import io.archloom.problem.Place;
import io.archloom.problem.Problem;
import io.archloom.problem.Severity;
import io.archloom.value.Value;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/// Values in plain text that their names call secrets: environment variables such as `DB_PASSWORD`, parts of a state machine's definition.
/// Properties of the kind itself are judged by their own declarations, and so are not meant.
final class SecretNames implements Rule.OfResource {
    private static final RuleText TEXT = new RuleText("Security.SecretByName", Severity.WARNING, Aspect.SECRETS);
    private static final String NAME = "[\\w.-]*(?:password|passwd|secret|token|api[_-]?key|private[_-]?key|access[_-]?key|credentials?)";
    private static final Pattern KEY = Pattern.compile(NAME, Pattern.CASE_INSENSITIVE);
    /// In a definition given as text.
    private static final Pattern IN_JSON = Pattern.compile("\"(" + NAME + ")\"\\s*:\\s*\"([^\"\\\\]{4,})\"", Pattern.CASE_INSENSITIVE);
    /// What stands for something else: a reference, a path, a name or address of where the secret is.
    private static final Pattern STAND_IN = Pattern.compile("(?s)[$!{<].*|.*\\{\\{resolve:.*|arn:.*|https?://.*|/.*|true|false|\\d{1,3}", Pattern.CASE_INSENSITIVE);

    @Override public List<Description> descriptions() {
        return TEXT.descriptions();
    }

    @Override public List<Problem> judge(ResourceSite site) {
        var problems = new ArrayList<Problem>();
        site.resource().properties().forEach((name, value) -> {
            var found = new LinkedHashSet<String>();
            in(value, Optional.empty(), found);
            if (site.kind().property(name).filter(property -> property.type() == Property.Type.CODE || property.type() == Property.Type.TEXT).isPresent()) {
                value.asText().ifPresent(text -> inText(text, found));
            }
            found.forEach(key -> problems.add(TEXT.problem(Place.on(site.resource().id(), name), List.of(), name, site.resource().title(), key)));
        });
        return problems;
    }

    private static void in(Value value, Optional<String> key, Set<String> found) {
        switch (value) {
            case Value.Text(var text) -> {
                if (key.filter(name -> KEY.matcher(name).matches()).isPresent() && isLiteral(text)) {
                    found.add(key.get());
                }
            }
            case Value.ListOf(var items) -> items.forEach(item -> in(item, Optional.empty(), found));
            case Value.MapOf(var entries) -> entries.forEach((name, entry) -> in(entry, Optional.of(name), found));
            case Value.Null _, Value.Bool _, Value.Num _, Value.Ref _, Value.GetAtt _, Value.Sub _, Value.Call _ -> { }
        }
    }

    private static void inText(String text, Set<String> found) {
        var match = IN_JSON.matcher(text);
        while (match.find()) {
            if (isLiteral(match.group(2))) {
                found.add(match.group(1));
            }
        }
    }

    private static boolean isLiteral(String text) {
        return text.length() >= 4 && !STAND_IN.matcher(text).matches();
    }
}
