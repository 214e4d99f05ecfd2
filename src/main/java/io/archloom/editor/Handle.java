package io.archloom.editor;

import io.archloom.geometry.Point;
import io.archloom.geometry.Rectangle;
import java.util.List;
import java.util.function.DoubleUnaryOperator;

/// One of the eight points at which a selected element is resized.
public enum Handle {
    TOP_LEFT(-1, -1), TOP(0, -1), TOP_RIGHT(1, -1), RIGHT(1, 0), BOTTOM_RIGHT(1, 1), BOTTOM(0, 1), BOTTOM_LEFT(-1, 1),
    LEFT(-1, 0);

    /// The four handles at the corners.
    static final List<Handle> CORNERS = List.of(TOP_LEFT, TOP_RIGHT, BOTTOM_RIGHT, BOTTOM_LEFT);

    private final int dx;
    private final int dy;

    Handle(int dx, int dy) {
        this.dx = dx;
        this.dy = dy;
    }

    public Point on(Rectangle bounds) {
        return new Point(bounds.center().x() + dx * bounds.width() / 2,
                bounds.center().y() + dy * bounds.height() / 2);
    }

    public Cursor cursor() {
        if (dx == 0) {
            return Cursor.RESIZE_VERTICAL;
        }
        if (dy == 0) {
            return Cursor.RESIZE_HORIZONTAL;
        }
        return dx == dy ? Cursor.RESIZE_FALLING : Cursor.RESIZE_RISING;
    }

    /// `start` with this handle dragged by `way`. The opposite edges stay; the edges that move are snapped, and stop at
    /// the least size.
    public Rectangle drag(Rectangle start, Point way, double minWidth, double minHeight, DoubleUnaryOperator snap) {
        double left = start.left();
        double right = start.right();
        double top = start.top();
        double bottom = start.bottom();
        if (dx < 0) {
            left = Math.min(snap.applyAsDouble(left + way.x()), right - minWidth);
        } else if (dx > 0) {
            right = Math.max(snap.applyAsDouble(right + way.x()), left + minWidth);
        }
        if (dy < 0) {
            top = Math.min(snap.applyAsDouble(top + way.y()), bottom - minHeight);
        } else if (dy > 0) {
            bottom = Math.max(snap.applyAsDouble(bottom + way.y()), top + minHeight);
        }
        return new Rectangle(left, top, right - left, bottom - top);
    }
}
