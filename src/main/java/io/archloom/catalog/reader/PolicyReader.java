package io.archloom.catalog.reader;

import io.archloom.catalog.KindRule;
import io.archloom.catalog.Policy;
import io.archloom.catalog.PriceList;
import io.archloom.catalog.Property;
import io.archloom.catalog.formula.Symbol;
import io.archloom.catalog.formula.Text;
import io.archloom.catalog.reader.KindReader.ReadKind;
import io.archloom.problem.Severity;
import io.archloom.quantity.Money;
import io.archloom.yaml.Node;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/// Reads a file of policies: rules of a team's own, none of them code.
final class PolicyReader {
    private static final List<String> CHECKS = List.of("tags", "regions", "kinds", "name", "operations", "cost", "is", "allowed", "at-most", "at-least", "when");
    private static final List<String> OF_PROPERTY = List.of("is", "allowed", "at-most", "at-least");

    private final Faults faults;
    private final Map<String, ReadKind> kinds;
    private final PriceList prices;
    private final Set<String> taken;

    /// @param prices tells which regions there are
    /// @param taken  the ids of rules that there are already; those that are read are added
    PolicyReader(Faults faults, Map<String, ReadKind> kinds, PriceList prices, Set<String> taken) {
        this.faults = faults;
        this.kinds = kinds;
        this.prices = prices;
        this.taken = taken;
    }

    List<Policy> read(Node root) {
        var fields = new Fields(root, faults);
        var pack = fields.required("policy");
        var policies = new ArrayList<Policy>();
        if (fields.node("rules").isEmpty()) {
            faults.at(root, "key.missing", "rules");
        }
        fields.maps("rules").forEach(rule -> {
            policy(rule, pack).ifPresent(policies::add);
            rule.end();
        });
        fields.end();
        return policies;
    }

    private Optional<Policy> policy(Fields rule, String pack) {
        var id = rule.required("id", "[A-Z]\\w*\\.[A-Z]\\w*");
        // that it is missing is told already
        if (!id.isEmpty() && !taken.add(id)) {
            rule.node("id").ifPresent(node -> faults.at(node, "policy.taken", id));
        }
        var severity = rule.requiredChoice("severity", Severity.class, Severity.ADVICE);
        var advice = rule.required("advice");
        var message = rule.text("message");
        var checks = CHECKS.stream().filter(check -> rule.node(check).isPresent()).toList();
        if (checks.size() != 1) {
            faults.at(rule.place(), "policy.check", String.join(", ", CHECKS));
            List.of("of", "property", "except").forEach(rule::node);
            return Optional.empty();
        }
        return check(checks.getFirst(), rule, id, severity, advice).map(check -> new Policy(id, severity, pack, message, advice, check));
    }

    private Optional<Policy.Check> check(String check, Fields rule, String id, Severity severity, String advice) {
        return switch (check) {
            case "tags" -> Optional.of(new Policy.Tags(rule.texts(check)));
            case "regions" -> Optional.of(new Policy.Regions(regions(rule)));
            case "kinds" -> Optional.of(new Policy.Kinds(patterns(rule, check), rule.node("except").isPresent() ? patterns(rule, "except") : List.of()));
            case "name" -> {
                var of = rule.node("of").isPresent() ? patterns(rule, "of") : List.of("*");
                var property = rule.text("property");
                yield pattern(rule).map(pattern -> new Policy.Names(of, property, pattern));
            }
            case "operations" -> {
                if (!rule.flag(check, true)) {
                    faults.at(rule.place(), "policy.operations");
                }
                yield Optional.of(new Policy.Operated());
            }
            case "cost" -> rule.text(check).flatMap(text -> {
                var most = Money.parse(text.replaceFirst("/month$", "")).toOptional().filter(money -> money.compareTo(Money.ZERO) >= 0);
                if (most.isEmpty()) {
                    rule.node(check).ifPresent(node -> faults.at(node, "policy.cost", text));
                }
                return most.map(Policy.Budget::new);
            });
            default -> ofKinds(check, rule, id, severity, advice);
        };
    }

    private List<String> regions(Fields rule) {
        rule.items("regions").forEach(item -> {
            if (item.resolved() instanceof Node.Scalar scalar && !prices.isRegion(scalar.text())) {
                faults.at(item, "policy.region", scalar.text(), Words.hint(scalar.text(), prices.everyRegion()));
            }
        });
        return rule.texts("regions");
    }

    private Optional<Pattern> pattern(Fields rule) {
        return rule.text("name").flatMap(text -> {
            try {
                return Optional.of(Pattern.compile(text));
            } catch (PatternSyntaxException e) {
                rule.node("name").ifPresent(node -> faults.at(node, "policy.pattern", text, e.getDescription()));
                return Optional.empty();
            }
        });
    }

    /// The kinds that a text or a list names, each known or with a `*`.
    private List<String> patterns(Fields rule, String key) {
        var nodes = rule.node(key).map(node -> node.resolved() instanceof Node.Sequence list ? list.items() : List.of(node)).orElse(List.of());
        var patterns = new ArrayList<String>();
        for (var node : nodes) {
            if (!(node.resolved() instanceof Node.Scalar scalar)) {
                faults.at(node, "value.text", key);
            } else if (kinds.keySet().stream().noneMatch(kind -> Policy.matches(scalar.text(), kind))) {
                faults.at(node, "policy.kind", scalar.text(), Words.hint(scalar.text(), kinds.keySet()));
            } else {
                patterns.add(scalar.text());
            }
        }
        return patterns;
    }

    /// A formula about resources. Where several kinds are meant, those without the property are left out; none must not be.
    private Optional<Policy.Check> ofKinds(String check, Fields rule, String id, Severity severity, String advice) {
        if (rule.node("of").isEmpty()) {
            faults.at(rule.place(), "key.missing", "of");
        }
        var property = OF_PROPERTY.contains(check) ? rule.required("property") : rule.text("property").orElse("");
        var patterns = patterns(rule, "of");
        var meant = kinds.values().stream().filter(known -> patterns.stream().anyMatch(one -> Policy.matches(one, known.kind().id()))).toList();
        var having = meant.stream().filter(known -> property.isEmpty() || known.kind().property(property).isPresent() || known.kind().assumption(property).isPresent()).toList();
        if (!meant.isEmpty() && having.isEmpty()) {
            rule.node("property").ifPresent(node -> faults.at(node, "policy.property", property,
                    Words.hint(property, meant.getFirst().kind().properties().stream().map(Property::name).toList())));
        }
        var rules = new LinkedHashMap<String, KindRule>();
        for (var known : having) {
            var vocabulary = known.vocabulary().copy().with("self", Symbol.TEXT);
            var said = rule.node("message").flatMap(node -> faults.phrase(node, vocabulary));
            if (check.equals("when")) {
                if (said.isEmpty() && rule.node("message").isEmpty()) {
                    faults.at(rule.place(), "key.missing", "message");
                }
                rule.formula(check, vocabulary).ifPresent(when -> rules.put(known.kind().id(), new KindRule(id, severity, when.formula(),
                        said.orElse(Text.of("")), Text.of(advice), property.isEmpty() ? Optional.empty() : Optional.of(property), Optional.empty(), Optional.empty())));
            } else {
                var declared = known.kind().property(property).or(() -> known.kind().assumption(property)).orElseThrow();
                new PropertyPolicy(declared, vocabulary, rule).rule(check, id, severity, said, advice).ifPresent(one -> rules.put(known.kind().id(), one));
            }
            if (rules.isEmpty()) {
                // a fault of one kind is that of the others
                break;
            }
        }
        return rules.isEmpty() ? Optional.empty() : Optional.of(new Policy.OfKinds(rules));
    }
}
