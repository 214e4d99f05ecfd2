package io.archloom.ui;

import io.archloom.editor.Action;
import io.archloom.ui.add.KindPalette;
import io.archloom.ui.canvas.DesignCanvas;
import io.archloom.ui.control.Look;
import io.archloom.ui.inspector.Inspector;
import io.archloom.ui.panel.CostPanel;
import io.archloom.ui.panel.LatencyPanel;
import io.archloom.ui.panel.OutlinePanel;
import io.archloom.ui.panel.PermissionsPanel;
import io.archloom.ui.panel.ProblemsPanel;
import io.archloom.ui.panel.TemplatePanel;
import io.archloom.ui.present.PresenterBar;
import io.archloom.ui.present.StepsPanel;
import io.archloom.ui.session.Session;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.SplitPane;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;

/// One session's canvas with the panels around it.
final class Workspace {
    private final Session session;
    private final DesignCanvas canvas;
    private final KindPalette palette;
    private final Dock dock;
    private final StackPane stage;
    private final BorderPane center = new BorderPane();
    private final SplitPane upDown = new SplitPane();
    private final SplitPane leftRight = new SplitPane();
    private final SidePane left;
    private final Inspector inspector;
    private final BorderPane node = new BorderPane();
    private final Map<String, Double> sizes = new TreeMap<>(Map.of("left", 256.0, "right", 300.0, "dock", 250.0));

    Workspace(Session session, Look look, Remembered remembered, List<Action> actions, Consumer<String> browser) {
        this.session = session;
        canvas = new DesignCanvas(session, look.theme(), session.overlay());
        palette = new KindPalette(session, canvas, remembered.now().folded(), folded -> remembered.change(it -> it.withFolded(folded)));
        left = new SidePane(List.of(new SidePane.Part("add", () -> palette),
                new SidePane.Part("outline", () -> new OutlinePanel(session)),
                new SidePane.Part("steps", () -> new StepsPanel(session))));
        inspector = new Inspector(session, browser);
        inspector.setMinWidth(220);
        dock = new Dock(List.of(new Dock.Panel("problems", () -> new ProblemsPanel(session)),
                new Dock.Panel("cost", () -> new CostPanel(session)),
                new Dock.Panel("latency", () -> new LatencyPanel(session)),
                new Dock.Panel("template", () -> new TemplatePanel(session)),
                new Dock.Panel("permissions", () -> new PermissionsPanel(session))));
        session.analysis().subscribe(analysis -> dock.title("problems", WindowTexts.of("panel.problems.count",
                analysis.map(a -> a.problems().size()).orElse(0))));
        stage = new StackPane(canvas, emptyHint(), new PresenterBar(session));
        stage.setMinSize(160, 120);
        var nodes = new ActionNodes(session);
        canvas.onContextMenu((x, y) -> nodes.contextMenu(Contexts.of(actions, session.editor().state())).show(canvas, x, y));
        compose(remembered.now().panels());
    }

    private Node emptyHint() {
        var hint = new Label(WindowTexts.of("canvas.empty"));
        hint.getStyleClass().add("canvas-hint");
        hint.setMouseTransparent(true);
        session.state().subscribe(state -> hint.setVisible(state.design().structure().resources().isEmpty()
                && state.design().placement().notes().isEmpty() && state.interaction().ghost().isEmpty()));
        return hint;
    }

    private void compose(Map<String, Double> remembered) {
        sizes.putAll(remembered);
        left.node().setMinWidth(160);
        dock.node().setMinHeight(120);
        upDown.setOrientation(Orientation.VERTICAL);
        upDown.getItems().add(stage);
        center.setCenter(upDown);
        leftRight.getItems().addAll(left.node(), center, inspector);
        Dividers.hold(leftRight, width ->
                leftRight.setDividerPositions(sizes.get("left") / width, 1 - sizes.get("right") / width), this::rememberSides);
        Dividers.hold(upDown, this::placeDock, this::rememberDock);
        SplitPane.setResizableWithParent(inspector, false);
        SplitPane.setResizableWithParent(left.node(), false);
        SplitPane.setResizableWithParent(dock.node(), false);
        dock.open().subscribe(open -> {
            rememberDock();
            center.setBottom(open ? null : dock.header());
            if (open) {
                upDown.getItems().setAll(stage, dock.node());
                divideDock();
            } else {
                upDown.getItems().setAll(stage);
            }
        });
        node.setCenter(leftRight);
        session.state().addListener((_, before, now) -> {
            if (before.presenting().isPresent() != now.presenting().isPresent()) {
                showAlone(now.presenting().isPresent());
            }
        });
    }

    /// The canvas alone, for presenting, or with its panels.
    private void showAlone(boolean alone) {
        if (alone) {
            rememberDock();
            upDown.getItems().remove(stage);
            node.setCenter(stage);
        } else {
            node.setCenter(leftRight);
            upDown.getItems().addFirst(stage);
            if (dock.open().get()) {
                divideDock();
            }
        }
        canvas.requestFocus();
    }

    private void divideDock() {
        center.layout();
        Dividers.onceSized(upDown, this::placeDock);
    }

    private void placeDock(double height) {
        if (upDown.getItems().size() > 1) {
            upDown.setDividerPositions(1 - sizes.get("dock") / height);
        }
    }

    private void rememberSides() {
        if (left.node().getWidth() > 0) {
            sizes.put("left", left.node().getWidth());
            sizes.put("right", inspector.getWidth());
        }
    }

    private void rememberDock() {
        if (dock.node().getParent() != null && dock.node().getHeight() > 0) {
            sizes.put("dock", dock.node().getHeight());
        }
    }

    /// The panels' sizes as they are now, to be remembered.
    Map<String, Double> sizes() {
        rememberDock();
        return sizes;
    }

    Session session() {
        return session;
    }

    DesignCanvas canvas() {
        return canvas;
    }

    KindPalette palette() {
        return palette;
    }

    Dock dock() {
        return dock;
    }

    SidePane left() {
        return left;
    }

    Region node() {
        return node;
    }
}
