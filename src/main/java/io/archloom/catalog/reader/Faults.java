package io.archloom.catalog.reader;

import io.archloom.catalog.formula.FormulaCompiler;
import io.archloom.catalog.formula.FormulaCompiler.Compiled;
import io.archloom.catalog.formula.FormulaFault;
import io.archloom.catalog.formula.Text;
import io.archloom.catalog.formula.TextParser;
import io.archloom.catalog.formula.Vocabulary;
import io.archloom.problem.Place;
import io.archloom.problem.Problem;
import io.archloom.problem.Severity;
import io.archloom.yaml.Mark;
import io.archloom.yaml.Node;
import java.util.List;
import java.util.Optional;

/// Collects what is wrong in one catalogue file, with line and column.
///
/// The words are in this package's bundle, the advice under the key with `.advice`; the rule's id is `Catalog.` and the
/// key's first part.
final class Faults {
    private final String file;
    private final List<Problem> problems;

    Faults(String file, List<Problem> problems) {
        this.file = file;
        this.problems = problems;
    }

    void at(Node node, String key, Object... arguments) {
        problems.add(problem(place(node.span().start(), 0), key, arguments));
    }

    /// What is wrong with a formula that stands there.
    void at(Node node, FormulaFault fault) {
        at(node.span().start(), 0, fault);
    }

    private void at(Mark mark, int further, FormulaFault fault) {
        problems.add(problem(place(mark, further), fault.subject(), fault.message(), fault.advice()));
    }

    /// The line where a node begins.
    String shown(Node node) {
        return file + ":" + node.span().start().line();
    }

    private Place place(Mark mark, int further) {
        return new Place.InFile(file, mark.line(), mark.column() + further);
    }

    static Problem problem(Place place, String key, Object... arguments) {
        return problem(place, key.substring(0, key.indexOf('.')), Words.of(key, arguments), Words.of(key + ".advice", arguments));
    }

    private static Problem problem(Place place, String subject, String message, String advice) {
        return new Problem("Catalog." + Character.toUpperCase(subject.charAt(0)) + subject.substring(1), Severity.ERROR, place, message, advice, List.of());
    }

    /// The formula at a node; empty, with a problem, when it is not one.
    Optional<Compiled> formula(Node node, Vocabulary vocabulary) {
        return scalar(node).flatMap(scalar -> {
            try {
                return Optional.of(FormulaCompiler.compile(scalar.text(), vocabulary));
            } catch (FormulaFault fault) {
                inside(scalar, fault);
                return Optional.empty();
            }
        });
    }

    /// Checks a formula that stands in a value.
    void check(String formula, Node place, Vocabulary vocabulary) {
        try {
            FormulaCompiler.compile(formula, vocabulary);
        } catch (FormulaFault fault) {
            at(place, fault);
        }
    }

    /// The text with values at a node; empty, with a problem, when it is not one.
    Optional<Text> phrase(Node node, Vocabulary vocabulary) {
        return scalar(node).flatMap(scalar -> {
            try {
                return Optional.of(TextParser.parse(scalar.text(), vocabulary));
            } catch (FormulaFault fault) {
                inside(scalar, fault);
                return Optional.empty();
            }
        });
    }

    private Optional<Node.Scalar> scalar(Node node) {
        if (node.resolved() instanceof Node.Scalar scalar) {
            return Optional.of(scalar);
        }
        at(node, "value.formula");
        return Optional.empty();
    }

    private void inside(Node.Scalar scalar, FormulaFault fault) {
        var span = scalar.span();
        int quote = scalar.style() == Node.Style.PLAIN ? 0 : 1;
        // only text without tags, escapes and breaks stands in the file as it reads
        boolean exact = span.start().line() == span.end().line()
                && span.end().offset() - span.start().offset() == scalar.text().length() + 2 * quote;
        at(span.start(), exact ? quote + fault.at() : 0, fault);
    }
}
