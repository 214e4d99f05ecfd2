package io.archloom.file;

import io.archloom.model.Design;
import io.archloom.problem.Problem;
import io.archloom.yaml.YamlDocument;
import io.archloom.yaml.YamlPatch;
import io.archloom.yaml.YamlWriter;
import java.util.List;

/// What came of opening a design file.
public sealed interface Opened {

    /// The faults found, in the order of the text.
    List<Problem> problems();

    /// No design can be made of the text; exactly the problems say why.
    record Unreadable(List<Problem> problems) implements Opened {
        public Unreadable {
            problems = List.copyOf(problems);
        }
    }

    /// A design, made of the entries without fault. The others stay in the text, and are written back with it.
    ///
    /// @param readOnly whether a newer program wrote the file, so that saving could lose what this one does not know
    record Readable(Design design, List<Problem> problems, YamlDocument document, boolean readOnly) implements Opened {
        public Readable {
            problems = List.copyOf(problems);
        }

        /// The file's text when the design has become `now`: only what differs between the two designs is changed in it.
        public String textOf(Design now) {
            if (now == design) {
                return document.text();
            }
            var wanted = ValueChange.apply(DesignValue.of(design), DesignValue.of(now), document.value());
            return YamlPatch.patch(document, wanted, DesignValue.LAYOUT);
        }
    }

    /// The text of a design that has no file yet.
    static String newText(Design design) {
        return YamlWriter.write(DesignValue.of(design), DesignValue.LAYOUT);
    }
}
