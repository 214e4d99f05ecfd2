package io.archloom.cli;

import io.archloom.catalog.formula.Text;

/// A text of the catalogue with the names of its values in place of them.
final class Prose {
    private Prose() {}

    static String of(Text text) {
        var prose = new StringBuilder();
        for (var part : text.parts()) {
            prose.append(switch (part) {
                case Text.Literal(var words) -> words;
                case Text.Reference(var name) -> "{" + name + "}";
                case Text.Number(var formula, _) -> "{" + formula.text() + "}";
                case Text.Choice(var condition, var yes, var no) -> "{" + condition.text() + " ? " + yes + " : " + no + "}";
            });
        }
        return prose.toString();
    }
}
