package io.archloom.catalog.reader;

import io.archloom.catalog.Written;
import io.archloom.catalog.Written.Form;
import io.archloom.yaml.Node;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;

/// Reads how other people's templates write a kind: its keys `also` and `folds`.
final class WrittenReader {
    private static final String TYPE = "[A-Za-z0-9]+::[A-Za-z0-9:]*[A-Za-z0-9*]";

    private final Faults faults;

    WrittenReader(Faults faults) {
        this.faults = faults;
    }

    /// @param own the kind's own types
    Written read(Fields fields, List<String> own) {
        var also = fields.items("also").stream().map(this::form).toList();
        var seen = new HashSet<String>();
        var folds = fields.items("folds").stream().map(item -> {
            var type = checked(item, text(item));
            if (own.contains(type) || also.stream().anyMatch(form -> form.type().equals(type))) {
                faults.at(item, "written.own", type);
            } else if (!seen.add(type)) {
                faults.at(item, "written.twice", type);
            }
            return type;
        }).toList();
        return new Written(also, folds);
    }

    private Form form(Node item) {
        if (item.resolved() instanceof Node.Scalar) {
            return new Form(checked(item, text(item)), Optional.empty());
        }
        var fields = new Fields(item, faults);
        var form = new Form(checked(item, fields.required("type")), fields.text("with"));
        fields.end();
        return form;
    }

    private static String text(Node item) {
        return item.resolved() instanceof Node.Scalar scalar ? scalar.text() : "";
    }

    private String checked(Node item, String type) {
        if (!type.matches(TYPE)) {
            faults.at(item, "written.type", type);
        }
        return type;
    }
}
