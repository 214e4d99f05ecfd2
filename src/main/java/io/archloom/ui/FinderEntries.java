package io.archloom.ui;

import io.archloom.editor.Action;
import io.archloom.ui.control.Icons;
import io.archloom.ui.control.Titles;
import io.archloom.ui.dialog.Finder;
import io.archloom.ui.dialog.Finder.Entry;
import io.archloom.ui.dialog.Sheets;
import io.archloom.ui.session.Session;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// What the finder finds: actions that are enabled now, kinds to add, and resources to go to.
final class FinderEntries {
    private FinderEntries() {}

    static void show(Sheets sheets, Session session, List<Action> actions) {
        var editor = session.editor();
        var entries = new ArrayList<Entry>();
        for (var action : actions) {
            boolean worth = !action.id().startsWith("move.") && !action.id().startsWith("walk.");
            if (worth && action.isEnabled(editor.state())) {
                entries.add(new Entry(WindowTexts.of("finder.action"), action.title(), action.description(),
                        action.shortcut().map(Object::toString).orElse(""),
                        action.icon().map(icon -> () -> Icons.ui(icon, 16)), () -> editor.run(action)));
            }
        }
        for (var environment : session.design().get().environments()) {
            if (!environment.name().equals(session.environment().get())) {
                entries.add(new Entry(WindowTexts.of("finder.environment"), WindowTexts.of("finder.show", environment.name()), environment.region(), "",
                        Optional.of(() -> Icons.ui("environment", 16)), () -> session.showEnvironment(environment.name())));
            }
        }
        for (var kind : session.catalog().kinds()) {
            entries.add(new Entry(WindowTexts.of("finder.kind"), WindowTexts.of("finder.add", kind.title()), kind.summary(), "",
                    Optional.of(() -> Icons.tile(session.catalog().icon(kind.id()), kind.role(), 22)),
                    () -> editor.place(kind.id())));
        }
        for (var resource : session.design().get().structure().resources().values()) {
            var kind = session.catalog().kindOf(resource);
            entries.add(new Entry(WindowTexts.of("finder.element"),
                    WindowTexts.of("finder.go", Titles.of(resource.id(), session.design().get())), kind.title(), "",
                    Optional.of(() -> Icons.tile(session.catalog().icon(resource.kind()), kind.role(), 22)),
                    () -> session.reveal(resource.id())));
        }
        new Finder(sheets, entries).show();
    }
}
