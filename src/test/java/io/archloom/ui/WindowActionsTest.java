package io.archloom.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;

import io.archloom.editor.Action;
import java.lang.reflect.Proxy;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// One record feeds menus, buttons, keys and the finder, so that no two of them can disagree; what is left to hold is here.
class WindowActionsTest {
    private static final WindowActions.Hands IDLE = (WindowActions.Hands) Proxy.newProxyInstance(
            WindowActionsTest.class.getClassLoader(), new Class<?>[] {WindowActions.Hands.class}, (_, _, _) -> null);
    private static final List<Action> ALL = WindowActions.all(IDLE);

    @Test void idsAreDistinct() {
        var ids = new HashSet<String>();
        ALL.forEach(action -> assertFalse(!ids.add(action.id()), action.id()));
    }

    /// The editor's own actions share keys among states of its tools: the window's must keep off all of them.
    @Test void theWindowsKeysAreItsOwn() {
        Map<Object, String> taken = new HashMap<>();
        for (var action : ALL) {
            for (var shortcut : action.shortcuts()) {
                var before = taken.putIfAbsent(shortcut, action.id());
                boolean bothEditors = before != null && isEditors(before) && isEditors(action.id());
                assertFalse(before != null && !bothEditors, shortcut + ": " + before + " and " + action.id());
            }
        }
    }

    private static boolean isEditors(String id) {
        return io.archloom.editor.Actions.all().stream().anyMatch(action -> action.id().equals(id));
    }

    @Test void everyShortcutIsAKeyOfTheToolkit() {
        ALL.forEach(action -> action.shortcuts().forEach(shortcut -> assertNotNull(Keys.combination(shortcut))));
    }

    @Test void everyIconExists() {
        for (var action : ALL) {
            action.icon().ifPresent(icon -> assertNotNull(getClass().getResource("/icons/ui/" + icon + ".svg"), icon));
        }
    }

    @Test void everyMenuEntryIsAnAction() {
        var ids = ALL.stream().map(Action::id).toList();
        assertEquals(List.of(), Menus.entries().stream().filter(id -> !ids.contains(id)).toList());
    }
}
