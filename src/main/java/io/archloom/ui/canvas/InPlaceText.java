package io.archloom.ui.canvas;

import io.archloom.editor.EditingText;
import io.archloom.editor.Editor;
import io.archloom.editor.EditorState;
import io.archloom.geometry.Rectangle;
import io.archloom.model.ElementId.ConnectionId;
import io.archloom.model.ElementId.GroupId;
import io.archloom.model.ElementId.NoteId;
import io.archloom.model.ElementId.ResourceId;
import io.archloom.picture.DesignPicture;
import io.archloom.picture.Hits;
import java.util.Optional;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/// The field that lies over the canvas while a title or note is edited in its place.
final class InPlaceText {
    private static final double TITLE_HEIGHT = 26;

    private final Editor editor;
    private final DesignCanvas canvas;
    private Optional<Open> open = Optional.empty();

    private record Open(EditingText editing, TextInputControl field) {}

    InPlaceText(Editor editor, DesignCanvas canvas) {
        this.editor = editor;
        this.canvas = canvas;
    }

    /// Opens, closes or moves the field, as the editor says.
    void show(EditorState state) {
        var wanted = state.editing();
        if (open.isPresent() && wanted.filter(w -> w.element().equals(open.get().editing().element())).isEmpty()) {
            var closed = open.get().field();
            open = Optional.empty();
            boolean hadFocus = closed.isFocused();
            canvas.remove(closed);
            if (hadFocus) {
                canvas.requestFocus();
            }
        }
        if (wanted.isPresent() && open.isEmpty()) {
            var field = field(wanted.get());
            open = Optional.of(new Open(wanted.get(), field));
            canvas.add(field);
            field.requestFocus();
            field.selectAll();
        }
        place(state);
    }

    private TextInputControl field(EditingText editing) {
        var field = editing.isMultiline() ? new TextArea(editing.draft()) : new TextField(editing.draft());
        if (field instanceof TextArea area) {
            area.setWrapText(true);
        }
        field.setId("in-place-text");
        field.getStyleClass().add("in-place-text");
        field.setManaged(false);
        field.textProperty().addListener((_, _, text) -> editor.type(text));
        field.focusedProperty().addListener((_, _, focused) -> {
            if (!focused && open.filter(o -> o.field() == field).isPresent()) {
                editor.finishText();
            }
        });
        field.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            boolean done = event.getCode() == KeyCode.ENTER && (!editing.isMultiline() || event.isShortcutDown());
            if (done) {
                editor.finishText();
                event.consume();
            } else if (event.getCode() == KeyCode.ESCAPE) {
                editor.cancel();
                event.consume();
            }
        });
        return field;
    }

    /// Puts the field over the text that it edits.
    void place(EditorState state) {
        open.ifPresent(o -> room(o.editing(), state).ifPresent(page -> {
            var camera = state.camera();
            double zoom = camera.zoom();
            double height = o.editing().isMultiline() ? page.height() * zoom : Math.max(TITLE_HEIGHT, page.height() * zoom);
            double width = Math.max(120, page.width() * zoom);
            double middle = (page.center().y() - camera.y()) * zoom;
            o.field().setStyle("-fx-font-size: " + Math.clamp(13 * zoom, 11, 26) + "px;");
            o.field().resizeRelocate(Math.round((page.x() - camera.x()) * zoom), Math.round(middle - height / 2),
                    Math.round(width), Math.round(height));
        }));
    }

    private static Optional<Rectangle> room(EditingText editing, EditorState state) {
        var design = state.design();
        return switch (editing.element()) {
            case ResourceId id -> design.placement().bounds(id).map(card ->
                    new Rectangle(card.left() + 44, card.top() + 7, Math.max(60, card.width() - 52), TITLE_HEIGHT));
            case NoteId id -> design.placement().bounds(id);
            case GroupId id -> design.structure().group(id).flatMap(group ->
                    Optional.ofNullable(DesignPicture.frames(design).get(id)).map(frame -> {
                        var title = Hits.titleOf(design, group, frame);
                        return new Rectangle(title.x(), title.y(), Math.max(160, title.width()), title.height());
                    }));
            case ConnectionId _ -> Optional.empty();
        };
    }
}
