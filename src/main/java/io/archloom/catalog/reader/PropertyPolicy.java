package io.archloom.catalog.reader;

import io.archloom.catalog.KindRule;
import io.archloom.catalog.KindRule.Repair;
import io.archloom.catalog.Property;
import io.archloom.catalog.PropertyScope;
import io.archloom.catalog.formula.Formula;
import io.archloom.catalog.formula.FormulaCompiler;
import io.archloom.catalog.formula.FormulaFault;
import io.archloom.catalog.formula.Symbol;
import io.archloom.catalog.formula.Text;
import io.archloom.catalog.formula.Vocabulary;
import io.archloom.problem.Severity;
import io.archloom.yaml.Node;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/// What a policy says of one property of a kind, as a rule of that kind: `is`, `allowed`, `at-most`, `at-least`.
///
/// @param rule the policy
record PropertyPolicy(Property property, Vocabulary vocabulary, Fields rule) {

    Optional<KindRule> rule(String check, String id, Severity severity, Optional<Text> said, String advice) {
        return switch (check) {
            case "at-most" -> bound(check).map(bound -> made(name() + " > " + bound, check, Optional.of(bound), id, severity, said, advice));
            case "at-least" -> bound(check).map(bound -> made(name() + " < " + bound, check, Optional.of(bound), id, severity, said, advice));
            default -> {
                var nodes = rule.node(check).map(node -> node.resolved() instanceof Node.Sequence list ? list.items() : List.of(node)).orElse(List.of());
                var tests = nodes.stream().flatMap(node -> test(node, check).stream()).toList();
                if (tests.isEmpty() || tests.size() < nodes.size()) {
                    yield Optional.empty();
                }
                var known = isText() ? name() + " != '' && " : "";
                var compiled = compiled(known + "!(" + String.join(" || ", tests) + ")", check);
                yield compiled.map(when -> new KindRule(id, severity, when, said.orElseGet(() -> message(check)), Text.of(advice),
                        Optional.of(property.name()), nodes.size() == 1 ? repair(nodes.getFirst()) : Optional.empty(), Optional.empty()));
            }
        };
    }

    private String name() {
        return property.name();
    }

    private boolean isText() {
        return switch (property.type()) {
            case TEXT, CHOICE, CODE -> true;
            case INTEGER, NUMBER, BOOLEAN, LIST, MAP -> false;
        };
    }

    private KindRule made(String formula, String check, Optional<String> bound, String id, Severity severity, Optional<Text> said, String advice) {
        return new KindRule(id, severity, compiled(formula, check).orElse(Formula.constant(0)), said.orElseGet(() -> message(check)), Text.of(advice),
                Optional.of(name()), bound.map(value -> new Repair(name(), Optional.of(Formula.constant(Double.parseDouble(value))), Optional.empty(), label())), Optional.empty());
    }

    /// A bound in base units; a number alone is in the property's unit.
    private Optional<String> bound(String check) {
        if (isText() && !Symbols.of(property).type().equals(Symbol.Type.ANY) || property.type() == Property.Type.BOOLEAN) {
            rule.node(check).ifPresent(node -> rule.faults().at(node, "policy.bound", name()));
            return Optional.empty();
        }
        return rule.node(check).flatMap(node -> {
            double base = PropertyScope.number(node.value(), property.unit());
            if (Double.isNaN(base)) {
                rule.faults().at(node, "value.number", check);
                return Optional.empty();
            }
            return Optional.of(new BigDecimal(base).toPlainString());
        });
    }

    private Optional<String> test(Node node, String check) {
        var text = node.resolved() instanceof Node.Scalar scalar ? scalar.text() : "'";
        if (text.contains("'")) {
            rule.faults().at(node, "policy.value", check);
            return Optional.empty();
        }
        if (property.type() == Property.Type.BOOLEAN) {
            if (node.value().asBoolean().isEmpty()) {
                rule.faults().at(node, "value.flag", check);
            }
            return node.value().asBoolean().map(truth -> truth ? name() : "!" + name());
        }
        if (isText()) {
            return Optional.of(name() + " == '" + text + "'");
        }
        double base = PropertyScope.number(node.value(), property.unit());
        if (Double.isNaN(base)) {
            rule.faults().at(node, "policy.value", check);
            return Optional.empty();
        }
        return Optional.of(name() + " == " + new BigDecimal(base).toPlainString());
    }

    /// The formula, where the property applies.
    private Optional<Formula> compiled(String formula, String check) {
        var text = property.when().map(when -> "(" + when.text() + ") && " + formula).orElse(formula);
        try {
            return Optional.of(FormulaCompiler.compile(text, vocabulary).formula());
        } catch (FormulaFault fault) {
            rule.node(check).ifPresent(node -> rule.faults().at(node, fault));
            return Optional.empty();
        }
    }

    private Text message(String check) {
        var value = rule.node(check).map(node -> node.resolved() instanceof Node.Sequence list
                ? list.items().stream().map(item -> item.value().asText().orElse("")).collect(Collectors.joining(", "))
                : node.resolved() instanceof Node.Scalar scalar ? scalar.text() : "").orElse("");
        var words = Words.of("policy.says." + check, property.title(), value).replaceAll("[{}]", "");
        return new Text(List.of(new Text.Reference("self"), new Text.Literal(": " + words)));
    }

    private Text label() {
        return Text.of(Words.of("policy.fix", property.title()));
    }

    private Optional<Repair> repair(Node node) {
        if (isText()) {
            return node.resolved() instanceof Node.Scalar scalar
                    ? Optional.of(new Repair(name(), Optional.empty(), Optional.of(Text.of(scalar.text())), label())) : Optional.empty();
        }
        double base = PropertyScope.number(node.value(), property.unit());
        return Double.isNaN(base) ? Optional.empty() : Optional.of(new Repair(name(), Optional.of(Formula.constant(base)), Optional.empty(), label()));
    }
}
