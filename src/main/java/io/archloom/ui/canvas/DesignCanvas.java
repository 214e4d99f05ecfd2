package io.archloom.ui.canvas;

import io.archloom.editor.Actions;
import io.archloom.editor.Cursor;
import io.archloom.editor.EditorState;
import io.archloom.editor.PointerEvent;
import io.archloom.editor.ScreenSize;
import io.archloom.geometry.Point;
import io.archloom.picture.Overlay;
import io.archloom.picture.Theme;
import io.archloom.ui.session.Session;
import java.util.List;
import java.util.function.BiConsumer;
import javafx.beans.value.ObservableValue;
import javafx.scene.AccessibleAttribute;
import javafx.scene.AccessibleRole;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import javafx.scene.input.ZoomEvent;
import javafx.scene.layout.Region;

/// The drawing, to look at and to work on.
public final class DesignCanvas extends Region {
    private final Session session;
    private final Paper paper;
    private final InPlaceText text;
    private final Announcement announcement;
    private final HoverTip tip;
    private BiConsumer<Double, Double> contextMenu = (_, _) -> { };
    private boolean fitting;

    /// @param overlay what the analysis says of each element
    public DesignCanvas(Session session, ObservableValue<Theme> theme, ObservableValue<Overlay> overlay) {
        this.session = session;
        paper = new Paper(session.editor().state(), session.editor().surface(), theme.getValue(), session.environment().get());
        text = new InPlaceText(session.editor(), this);
        announcement = new Announcement(session);
        tip = new HoverTip(session, this);
        getChildren().add(paper);
        getStyleClass().add("design-canvas");
        setId("canvas");
        setFocusTraversable(true);
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        session.state().subscribe(this::show);
        theme.subscribe(paper::show);
        overlay.subscribe(paper::show);
        session.environment().subscribe(paper::show);
        listen();
    }

    private void show(EditorState state) {
        paper.show(state);
        text.show(state);
        tip.show(state);
        setCursor(cursor(state.cursor()));
        var words = announcement.of(state);
        if (!words.equals(getAccessibleText())) {
            setAccessibleText(words);
            notifyAccessibleAttributeChanged(AccessibleAttribute.TEXT);
        }
    }

    private void listen() {
        // the keyboard is the drawing's whenever it comes into a window, which may be some time after it is put there
        sceneProperty().subscribe(scene -> {
            if (scene != null) {
                requestFocus();
            }
        });
        for (var hand : List.of(MouseEvent.MOUSE_PRESSED, ScrollEvent.SCROLL, ZoomEvent.ZOOM, KeyEvent.KEY_PRESSED)) {
            addEventFilter(hand, _ -> fitting = false);
        }
        addEventHandler(MouseEvent.MOUSE_PRESSED, event -> {
            requestFocus();
            session.editor().handle(Events.press(event));
        });
        addEventHandler(MouseEvent.MOUSE_MOVED, event -> session.editor().handle(Events.move(event)));
        addEventHandler(MouseEvent.MOUSE_DRAGGED, event -> session.editor().handle(Events.move(event)));
        addEventHandler(MouseEvent.MOUSE_RELEASED, event -> session.editor().handle(Events.release(event)));
        addEventHandler(MouseEvent.MOUSE_EXITED, event -> {
            if (!isPressed()) {
                session.editor().handle(PointerEvent.leave(new Point(event.getX(), event.getY())));
            }
        });
        addEventHandler(ScrollEvent.SCROLL, event -> {
            session.editor().handle(Events.wheel(event));
            event.consume();
        });
        addEventHandler(ZoomEvent.ZOOM, event -> session.editor().handle(Events.pinch(event)));
        addEventHandler(KeyEvent.ANY, event -> {
            if (event.getEventType() != KeyEvent.KEY_TYPED
                    && Events.key(event).filter(session.editor()::handle).isPresent()) {
                event.consume();
            }
        });
        setOnContextMenuRequested(event -> {
            var state = session.editor().state();
            if (state.presenting().isEmpty() && state.tool().isResting()) {
                contextMenu.accept(event.getScreenX(), event.getScreenY());
            }
            event.consume();
        });
    }

    /// What to do when a menu is asked for at a point of the screen; what it is about is selected by then.
    public void onContextMenu(BiConsumer<Double, Double> show) {
        contextMenu = show;
    }

    /// Shows the whole drawing, and goes on doing so while the canvas gets its size, until the hand does something.
    public void fit() {
        fitting = true;
        session.editor().run(Actions.of("view.fit"));
    }

    /// The pointer carries a new resource over the window: a drag that began in another node.
    public void carry(MouseEvent event) {
        var at = here(event);
        session.editor().handle(isOver(at) ? PointerEvent.move(at, Events.modifiers(event)) : PointerEvent.leave(at));
    }

    /// The carried resource is let go.
    public void drop(MouseEvent event) {
        var at = here(event);
        if (isOver(at)) {
            requestFocus();
        }
        session.editor().handle(PointerEvent.release(at, PointerEvent.Button.PRIMARY, Events.modifiers(event)));
    }

    private Point here(MouseEvent event) {
        var local = sceneToLocal(event.getSceneX(), event.getSceneY());
        return new Point(local.getX(), local.getY());
    }

    private boolean isOver(Point at) {
        return at.x() >= 0 && at.y() >= 0 && at.x() <= getWidth() && at.y() <= getHeight();
    }

    @Override protected void layoutChildren() {
        var screen = session.editor().state().screen();
        if (screen.width() != getWidth() || screen.height() != getHeight()) {
            paper.resizeRelocate(0, 0, getWidth(), getHeight());
            session.editor().resize(new ScreenSize(getWidth(), getHeight()));
            if (fitting) {
                session.editor().run(Actions.of("view.fit"));
            }
        }
        text.place(session.editor().state());
    }

    void add(javafx.scene.Node node) {
        getChildren().add(node);
    }

    void remove(javafx.scene.Node node) {
        getChildren().remove(node);
    }

    private static javafx.scene.Cursor cursor(Cursor cursor) {
        return switch (cursor) {
            case DEFAULT -> javafx.scene.Cursor.DEFAULT;
            case POINTER -> javafx.scene.Cursor.HAND;
            case MOVE -> javafx.scene.Cursor.MOVE;
            case OPEN_HAND -> javafx.scene.Cursor.OPEN_HAND;
            case CLOSED_HAND -> javafx.scene.Cursor.CLOSED_HAND;
            case CROSSHAIR -> javafx.scene.Cursor.CROSSHAIR;
            case FORBIDDEN -> javafx.scene.Cursor.DISAPPEAR;
            case TEXT -> javafx.scene.Cursor.TEXT;
            case NONE -> javafx.scene.Cursor.NONE;
            case RESIZE_HORIZONTAL -> javafx.scene.Cursor.H_RESIZE;
            case RESIZE_VERTICAL -> javafx.scene.Cursor.V_RESIZE;
            case RESIZE_FALLING -> javafx.scene.Cursor.NW_RESIZE;
            case RESIZE_RISING -> javafx.scene.Cursor.NE_RESIZE;
        };
    }
}
