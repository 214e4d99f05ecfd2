package io.archloom.ui;

import io.archloom.file.Preferences;
import io.archloom.file.UserFolders;
import io.archloom.ui.control.Background;
import java.util.function.UnaryOperator;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/// What the program remembers of its user. A change is written at once; one that cannot be written lasts as long as the
/// window.
final class Remembered {
    private final UserFolders folders;
    private final ReadOnlyObjectWrapper<Preferences> preferences;

    Remembered(UserFolders folders) {
        this.folders = folders;
        preferences = new ReadOnlyObjectWrapper<>(Preferences.read(folders.config()));
    }

    ReadOnlyObjectProperty<Preferences> preferences() {
        return preferences.getReadOnlyProperty();
    }

    Preferences now() {
        return preferences.get();
    }

    void change(UnaryOperator<Preferences> change) {
        var next = change.apply(now());
        if (!next.equals(now())) {
            preferences.set(next);
            Background.run(() -> {
                next.write(folders.config());
                return next;
            }, _ -> { }, _ -> { });
        }
    }
}
