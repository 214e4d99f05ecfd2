package io.archloom.catalog.reader;

import io.archloom.catalog.Container.Addresses;
import io.archloom.catalog.Container.Step;
import io.archloom.catalog.Container.Subnets;
import io.archloom.catalog.formula.Formula;
import io.archloom.catalog.formula.Vocabulary;
import io.archloom.quantity.Dimension;
import io.archloom.value.Value;

/// Reads what a kind with an inside says of subnets and addresses.
final class ContainerReader {
    private final Fields fields;
    private final Vocabulary vocabulary;

    /// @param vocabulary what formulas of the kind may use, and of the kind in whose frame it lies
    ContainerReader(Fields fields, Vocabulary vocabulary) {
        this.fields = fields;
        this.vocabulary = vocabulary;
    }

    Subnets subnets() {
        var steps = fields.maps("let-out").stream().map(this::step).toList();
        var gateways = fields.fields("gateways");
        var subnets = new Subnets(holds("open"), holds("leads-out"), steps, name(fields, "endpoints"), gateways.texts("services"),
                gateways.formula("when", vocabulary, Dimension.NONE), name(fields, "block"), fields.formula("part", vocabulary, Dimension.NONE));
        gateways.end();
        fields.end();
        return subnets;
    }

    Addresses addresses() {
        var addresses = new Addresses(name(fields, "range"), name(fields, "bits"), name(fields, "zones"));
        fields.end();
        return addresses;
    }

    private Formula holds(String key) {
        return fields.formula(key, vocabulary, Dimension.NONE);
    }

    private Step step(Fields step) {
        var read = new Step(name(step, "property"), step.node("value").map(node -> node.value()).orElse(Value.NULL), step.condition("when", vocabulary));
        step.end();
        return read;
    }

    private String name(Fields owner, String key) {
        var name = owner.required(key);
        if (!name.isEmpty() && vocabulary.meaning(name).isEmpty()) {
            owner.node(key).ifPresent(node -> owner.faults().at(node, "rule.property", name, Words.hint(name, vocabulary.names())));
        }
        return name;
    }
}
