package io.archloom.ui.inspector;

import io.archloom.model.Design;
import io.archloom.model.ElementId;
import io.archloom.workbench.Analysis;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;

/// What the inspector shows for a selection. A page stays while it can show the selection, so that focus, drafts and
/// scroll stay too.
interface Page {
    Node node();

    /// Whether this page can show what is selected now.
    boolean fits(List<ElementId> selected, Design design);

    void show(List<ElementId> selected, Design design, Optional<Analysis> analysis);
}
