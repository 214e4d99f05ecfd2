package io.archloom.catalog.reader;

import io.archloom.catalog.Aspect;
import io.archloom.catalog.Delay;
import io.archloom.catalog.KindRule;
import io.archloom.catalog.LatencyProfile;
import io.archloom.catalog.LimitCheck;
import io.archloom.catalog.PriceDimension;
import io.archloom.catalog.PriceList;
import io.archloom.catalog.formula.FormulaFault;
import io.archloom.catalog.formula.Symbol;
import io.archloom.catalog.formula.Vocabulary;
import io.archloom.problem.Severity;
import io.archloom.quantity.Dimension;
import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/// Reads what kinds and connections have in common: prices, delays, limits and rules.
final class ChargeReader {
    private final Facts facts;
    private final Vocabulary vocabulary;

    ChargeReader(Facts facts, Vocabulary vocabulary) {
        this.facts = facts;
        this.vocabulary = vocabulary;
    }

    List<PriceDimension> prices(Fields owner) {
        return each(owner, "price", fields -> {
            var sku = fields.required("sku");
            var known = facts.prices().skus();
            if (!sku.isEmpty() && !known.containsKey(sku)) {
                fields.node("sku").ifPresent(node -> fields.faults().at(node, "price.sku", sku, Words.hint(sku, known.keySet())));
            }
            // GB cancels out of GB-seconds when memory is divided by it, and leaves seconds
            boolean seconds = Optional.ofNullable(known.get(sku)).map(found -> found.unit().endsWith("second")).orElse(false);
            var quantity = seconds ? fields.formula("quantity", vocabulary, Dimension.NONE, Dimension.TIME)
                    : fields.formula("quantity", vocabulary, Dimension.NONE);
            return new PriceDimension(fields.required("id"), fields.required("title"), sku, quantity,
                    fields.condition("when", vocabulary));
        });
    }

    List<LimitCheck> limits(Fields owner) {
        return each(owner, "limits", fields -> {
            var used = fields.formula("used", vocabulary);
            var limit = fields.formula("limit", vocabulary);
            if (used.isPresent() && limit.isPresent() && !used.get().measure().fits(limit.get().measure())) {
                fields.node("limit").ifPresent(node -> fields.faults().at(node, FormulaFault.measure(used.get().measure().dimension(), limit.get().measure().dimension())));
            }
            return new LimitCheck(fields.required("id"), fields.required("title"), fields.formula("used", vocabulary, new Dimension[0]),
                    fields.formula("limit", vocabulary, new Dimension[0]), fields.flag("grows", false),
                    fields.condition("when", vocabulary));
        });
    }

    /// @param key `service` of a kind, `delays` of a connection
    List<Delay> delays(Fields owner, String key) {
        return owner.maps(key).stream().map(fields -> {
            var delay = new Delay(fields.text("title").orElse(""), fields.condition("when", vocabulary), source(fields));
            fields.end();
            return delay;
        }).toList();
    }

    private Delay.Source source(Fields fields) {
        var profile = fields.text("profile");
        if (profile.isPresent()) {
            if (!facts.latencies().containsKey(profile.get())) {
                fields.node("profile").ifPresent(node -> fields.faults().at(node, "latency.profile", profile.get(),
                        Words.hint(profile.get(), facts.latencies().keySet())));
            }
            return new Delay.Measured(profile.get());
        }
        if (fields.node("cold-start").isPresent()) {
            return coldStart(fields.fields("cold-start"));
        }
        return new Delay.Around(fields.formula("mean", vocabulary, Dimension.TIME),
                fields.requiredNumber("spread", spread -> spread.doubleValue() >= 1));
    }

    private Delay.ColdStart coldStart(Fields fields) {
        var cold = new Delay.ColdStart(reference(fields, "runtime"), reference(fields, "architecture"),
                fields.formula("memory", vocabulary, Dimension.DATA), fields.condition("provisioned", vocabulary));
        fields.end();
        return cold;
    }

    /// The name of something that formulas know.
    private String reference(Fields fields, String key) {
        var name = fields.required(key);
        if (!name.isEmpty() && vocabulary.meaning(name).isEmpty()) {
            fields.node(key).ifPresent(node -> fields.faults().at(node, "rule.property", name, Words.hint(name, vocabulary.names())));
        }
        return name;
    }

    /// @param properties whether a property may be blamed or mended
    List<KindRule> rules(Fields owner, Set<String> properties) {
        var ids = new HashSet<String>();
        return owner.maps("rules").stream().map(fields -> {
            var id = fields.required("id", "[A-Z]\\w*\\.[A-Z]\\w*");
            if (!ids.add(id)) {
                fields.node("id").ifPresent(node -> fields.faults().at(node, "name.twice", id));
            }
            var rule = new KindRule(id, fields.requiredChoice("severity", Severity.class, Severity.ADVICE),
                    fields.formula("when", vocabulary, new Dimension[0]), fields.requiredPhrase("message", vocabulary),
                    fields.requiredPhrase("advice", vocabulary), property(fields, properties),
                    fields.node("fix").map(_ -> repair(fields.fields("fix"), properties)),
                    fields.choice("aspect", Aspect.class));
            fields.end();
            return rule;
        }).toList();
    }

    private KindRule.Repair repair(Fields fields, Set<String> properties) {
        if (fields.node("value").isPresent() == fields.node("text").isPresent()) {
            fields.faults().at(fields.place(), "rule.fix");
        }
        var repair = new KindRule.Repair(property(fields, properties).orElse(fields.required("property")),
                fields.condition("value", vocabulary), fields.node("text").map(_ -> fields.phrase("text", vocabulary)),
                fields.requiredPhrase("label", vocabulary));
        fields.end();
        return repair;
    }

    private static Optional<String> property(Fields fields, Set<String> properties) {
        var name = fields.text("property");
        name.filter(text -> !properties.contains(text)).flatMap(_ -> fields.node("property")).ifPresent(node ->
                fields.faults().at(node, "rule.property", name.get(), Words.hint(name.get(), properties)));
        return name;
    }

    /// Reads a list whose items have ids; those of one id exclude one another by their conditions.
    private static <T> List<T> each(Fields owner, String key, Function<Fields, T> reader) {
        var ids = new HashSet<String>();
        return owner.maps(key).stream().map(fields -> {
            var read = reader.apply(fields);
            fields.text("id").filter(id -> !ids.add(id) && fields.node("when").isEmpty()).flatMap(_ -> fields.node("id")).ifPresent(node ->
                    fields.faults().at(node, "name.twice", fields.text("id").orElse("")));
            fields.end();
            return read;
        }).toList();
    }

    /// What other files of the catalogue say.
    ///
    /// @param limits  what references to them mean
    /// @param numbers lists of allowed numbers, by name
    record Facts(PriceList prices, Map<String, LatencyProfile> latencies, Map<String, Symbol> limits, Map<String, List<BigDecimal>> numbers) {}
}
