package io.archloom.synth;

import io.archloom.catalog.Emission;
import io.archloom.model.ElementId;
import io.archloom.model.ElementId.ResourceId;
import io.archloom.model.Existing;
import io.archloom.value.Value;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/// What a template says of a resource that exists, where it would otherwise say `!Ref` or `!GetAtt`: what the design says of it, or
/// what follows from its ARN or name by the patterns of its kind.
final class Found {
    private static final String NAME = "${name}";
    private static final String REGION = "${AWS::Region}";
    private static final String ACCOUNT = "${AWS::AccountId}";
    private static final Pattern VARIABLE = Pattern.compile("\\$\\{[^}]*}");
    private static final int REGION_FIELD = 3;
    private static final int ACCOUNT_FIELD = 4;

    private final ResourceId id;
    private final Map<String, Value> said;
    private final Map<String, Value> patterns;
    private final Optional<Value> arn;
    private final Optional<Value> name;

    /// @param held what an SSM parameter gives, where it is found by one
    Found(ResourceId id, Existing existing, Emission emission, Value held) {
        this.id = id;
        said = existing.attributes();
        patterns = emission.existing();
        arn = switch (existing) {
            case Existing.ByArn(var given, _) -> Optional.of(given);
            case Existing.ByName _ -> Optional.empty();
            case Existing.ByParameter(_, var what, _) -> what == Existing.Held.ARN ? Optional.of(held) : Optional.empty();
        };
        name = switch (existing) {
            case Existing.ByName(var given, _) -> Optional.of(given);
            default -> arn.isEmpty() ? Optional.of(held) : arn.flatMap(this::nameIn);
        };
    }

    /// What `Ref`, or `GetAtt` of an attribute, is; empty when nothing says so.
    Optional<Value> of(String attribute) {
        var own = said.get(attribute);
        if (own != null) {
            return Optional.of(own);
        }
        var pattern = patterns.get(attribute);
        if (pattern == null || pattern.equals(Emission.ASKED)) {
            return Optional.empty();
        }
        if (arn.isPresent() && arnPattern().filter(pattern::equals).isPresent()) {
            return arn;
        }
        return name.flatMap(given -> new OfName(given).fill(placed(pattern)));
    }

    private Optional<Value> arnPattern() {
        return patterns.values().stream().filter(it -> it instanceof Value.Sub(var text, _) && text.startsWith("arn:")).findFirst();
    }

    /// A pattern with the region and account that a literal ARN says.
    private Value placed(Value pattern) {
        if (!(pattern instanceof Value.Sub(var text, var variables)) || arn.flatMap(Value::asText).isEmpty()) {
            return pattern;
        }
        var fields = arn.flatMap(Value::asText).orElseThrow().split(":", -1);
        var placed = text;
        if (fields.length > ACCOUNT_FIELD) {
            placed = fields[REGION_FIELD].isEmpty() ? placed : placed.replace(REGION, fields[REGION_FIELD]);
            placed = fields[ACCOUNT_FIELD].isEmpty() ? placed : placed.replace(ACCOUNT, fields[ACCOUNT_FIELD]);
        }
        return new Value.Sub(placed, variables);
    }

    /// The part of an ARN that stands at the pattern's name. Of one that only the deployment knows, CloudFormation takes it; of one that
    /// is fetched after that (a dynamic reference) nobody can.
    private Optional<Value> nameIn(Value given) {
        var pattern = arnPattern().map(it -> ((Value.Sub) it).template());
        if (given instanceof Value.Text(var text)) {
            return text.contains("{{") ? Optional.empty() : Optional.of(Value.of(pattern.flatMap(it -> matched(it, text)).orElseGet(() -> last(text))));
        }
        if (given instanceof Value.Sub(var text, _) && text.contains("{{")) {
            return Optional.empty();
        }
        return pattern.map(it -> {
            var before = it.substring(0, it.indexOf(NAME));
            var nearest = before.substring(before.lastIndexOf(':') + 1);
            // the colons within ${AWS::Region} part nothing
            int fields = (int) VARIABLE.matcher(before).replaceAll("").chars().filter(c -> c == ':').count();
            return nearest.isEmpty() ? part(given, fields, ":") : part(given, 1, ":" + nearest);
        });
    }

    private static Value part(Value of, int index, String separator) {
        return new Value.Call("Fn::Select", Value.list(Value.of(index), new Value.Call("Fn::Split", Value.list(Value.of(separator), of))));
    }

    private static Optional<String> matched(String pattern, String arn) {
        int at = pattern.indexOf(NAME);
        if (at < 0) {
            return Optional.empty();
        }
        var parts = List.of(pattern.substring(0, at), pattern.substring(at + NAME.length()));
        var expression = parts.stream().map(part -> {
            var literal = new StringBuilder();
            var variables = VARIABLE.matcher(part);
            int end = 0;
            while (variables.find()) {
                literal.append(Pattern.quote(part.substring(end, variables.start()))).append("[^:]*");
                end = variables.end();
            }
            return literal.append(Pattern.quote(part.substring(end))).toString();
        }).toList();
        var match = Pattern.compile(expression.getFirst() + "(.+?)" + expression.getLast()).matcher(arn);
        return match.matches() ? Optional.of(match.group(1)) : Optional.empty();
    }

    private static String last(String arn) {
        return arn.substring(Math.max(arn.lastIndexOf('/'), arn.lastIndexOf(':')) + 1);
    }

    /// `$name` in a pattern.
    private final class OfName extends Filling {
        private static final String PLACEHOLDER = "name";
        private final Value given;

        OfName(Value given) {
            this.given = given;
        }

        @Override Optional<String> logicalId(String end, String suffix) {
            return Optional.empty();
        }

        @Override Optional<Value> reference(String end, String reference) {
            return Optional.empty();
        }

        @Override boolean isProperty(String property) {
            return property.equals(PLACEHOLDER);
        }

        @Override Optional<Value> property(String property) {
            return Optional.of(given);
        }

        @Override boolean isEnd(String end) {
            return end.equals(PLACEHOLDER);
        }

        @Override ElementId owner() {
            return id;
        }
    }
}
