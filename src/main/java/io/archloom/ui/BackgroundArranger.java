package io.archloom.ui;

import io.archloom.catalog.Catalog;
import io.archloom.editor.Arranger;
import io.archloom.layout.AutoLayout;
import io.archloom.model.Design;
import io.archloom.model.Placement;
import io.archloom.ui.control.Background;
import java.util.function.Consumer;

/// Lays designs out beside the window's work.
///
/// @param failed is told when a layout could not be made
record BackgroundArranger(Catalog catalog, Consumer<Exception> failed) implements Arranger {
    @Override public void arrange(Design design, Consumer<Placement> done) {
        Background.run(() -> AutoLayout.of(design, catalog), done, failed);
    }
}
