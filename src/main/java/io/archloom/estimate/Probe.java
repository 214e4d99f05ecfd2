package io.archloom.estimate;

import io.archloom.catalog.formula.Formula;

/// What references mean at a connection if one event a second left for it: shows what it feeds when there is no traffic.
record Probe(ConnectionScope scope) implements Formula.Scope {
    @Override public double number(String reference) {
        if (reference.equals("out")) {
            return 1;
        }
        var step = scope.link().kind().traffic().values().get(reference);
        return step != null ? step.in(this) : scope.number(reference);
    }

    @Override public String text(String reference) {
        return scope.text(reference);
    }
}
