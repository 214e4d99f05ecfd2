package io.archloom.ui.canvas;

import io.archloom.editor.Key;
import io.archloom.editor.KeyEvent;
import io.archloom.editor.Modifiers;
import io.archloom.editor.PointerEvent;
import io.archloom.editor.WheelEvent;
import io.archloom.geometry.Point;
import java.util.Optional;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import javafx.scene.input.ZoomEvent;

/// Says the toolkit's events in the editor's words.
public final class Events {
    private Events() {}

    static PointerEvent press(MouseEvent event) {
        return PointerEvent.press(at(event), button(event), modifiers(event), event.getClickCount() == 2 ? 2 : 1);
    }

    static PointerEvent move(MouseEvent event) {
        return PointerEvent.move(at(event), modifiers(event));
    }

    static PointerEvent release(MouseEvent event) {
        return PointerEvent.release(at(event), button(event), modifiers(event));
    }

    static WheelEvent wheel(ScrollEvent event) {
        // some systems turn the wheel sideways themselves while Shift is held; the editor does it for all
        boolean turned = event.isShiftDown() && event.getDeltaY() == 0;
        return new WheelEvent(new Point(event.getX(), event.getY()), turned ? 0 : event.getDeltaX(),
                turned ? event.getDeltaX() : event.getDeltaY(),
                new Modifiers(event.isShiftDown(), event.isShortcutDown(), event.isAltDown()));
    }

    /// A pinch, which the editor takes as a wheel turned with the command key.
    static WheelEvent pinch(ZoomEvent event) {
        double dy = 40 * Math.log(event.getZoomFactor()) / Math.log(1.1);
        return new WheelEvent(new Point(event.getX(), event.getY()), 0, dy, Modifiers.COMMAND);
    }

    /// Empty for a key that the editor does not know.
    public static Optional<KeyEvent> key(javafx.scene.input.KeyEvent event) {
        boolean pressed = event.getEventType() == javafx.scene.input.KeyEvent.KEY_PRESSED;
        return Key.named(event.getCode().name()).map(key -> new KeyEvent(key, pressed,
                new Modifiers(event.isShiftDown(), event.isShortcutDown(), event.isAltDown())));
    }

    static Modifiers modifiers(MouseEvent event) {
        return new Modifiers(event.isShiftDown(), event.isShortcutDown(), event.isAltDown());
    }

    private static Point at(MouseEvent event) {
        return new Point(event.getX(), event.getY());
    }

    private static PointerEvent.Button button(MouseEvent event) {
        return switch (event.getButton()) {
            case MouseButton.PRIMARY -> PointerEvent.Button.PRIMARY;
            case MouseButton.SECONDARY -> PointerEvent.Button.SECONDARY;
            case MouseButton.MIDDLE -> PointerEvent.Button.MIDDLE;
            case NONE, BACK, FORWARD -> PointerEvent.Button.NONE;
        };
    }
}
