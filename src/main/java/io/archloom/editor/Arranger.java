package io.archloom.editor;

import io.archloom.model.Design;
import io.archloom.model.Placement;
import java.util.function.Consumer;

/// Computes an automatic layout, perhaps in the background, and hands it back on the editor's thread.
@FunctionalInterface
public interface Arranger {
    void arrange(Design design, Consumer<Placement> done);
}
