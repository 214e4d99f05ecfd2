package io.archloom.ui;

import io.archloom.catalog.Catalog;
import io.archloom.catalog.reader.CatalogReader;
import io.archloom.edit.History;
import io.archloom.editor.Action;
import io.archloom.file.UserFolders;
import io.archloom.layout.AutoLayout;
import io.archloom.model.Design;
import io.archloom.picture.DesignPicture;
import io.archloom.picture.Theme;
import io.archloom.problem.Severity;
import io.archloom.rules.Rules;
import io.archloom.ui.canvas.DesignCanvas;
import io.archloom.ui.control.Look;
import io.archloom.ui.dialog.Sheets;
import io.archloom.ui.dialog.ShortcutList;
import io.archloom.ui.dialog.StarterPicker;
import io.archloom.ui.session.Session;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.application.Platform;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.scene.Scene;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.StackPane;
import javafx.stage.Screen;
import javafx.stage.Stage;

/// The window: the open design in its workspace, and everything that can be done with it.
public final class StudioWindow implements Documents.Desk, WindowActions.Hands {
    private final Stage stage;
    private final UserFolders folders;
    private final Remembered remembered;
    private final Look look;
    private final Sheets sheets = new Sheets();
    private final BorderPane frame = new BorderPane();
    private final Documents documents;
    private final List<Action> actions;
    private final ReadOnlyStringWrapper saveState = new ReadOnlyStringWrapper("");
    private UserFolders.Own own = new UserFolders.Own(List.of(), List.of());
    private Workspace workspace;
    private StatusBar status;
    private final Journal journal;
    private final FileChoice choice;
    private final Consumer<String> browser;

    /// @param browser shows a page of documentation
    StudioWindow(Stage stage, UserFolders folders, FileChoice choice, Consumer<String> browser) {
        this.stage = stage;
        this.folders = folders;
        this.choice = choice;
        this.browser = browser;
        journal = new Journal(folders);
        remembered = new Remembered(folders);
        look = new Look(remembered.now().theme().equals("dark") ? Theme.DARK : Theme.LIGHT);
        documents = new Documents(this, sheets, choice, remembered);
        actions = WindowActions.all(this);
        own = folders.own(Optional.empty());
        begin(catalog(own), History.started(Design.named(WindowTexts.of("design.untitled"))));
        documents.file().subscribe(_ -> tellState());
        showStart();
        var root = new StackPane(frame, sheets.node());
        root.getStyleClass().add("studio");
        root.addEventFilter(KeyEvent.KEY_PRESSED, event -> Keys.documentHistory(event).ifPresent(action -> {
            run(action);
            event.consume();
        }));
        root.addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (Keys.belongsToCanvas(event) && event.getTarget() != workspace.canvas()) {
                event.consume();
            }
        });
        show(root);
    }

    private void show(StackPane root) {
        var known = remembered.now();
        var room = Screen.getPrimary().getVisualBounds();
        // a drawing wants room: the first start takes the whole screen
        boolean first = known.width() <= 0 || known.height() <= 0;
        var scene = new Scene(root, first ? room.getWidth() : Math.min(room.getWidth(), known.width()),
                first ? room.getHeight() : Math.min(room.getHeight(), known.height()));
        look.dress(scene);
        stage.setScene(scene);
        stage.setMinWidth(800);
        stage.setMinHeight(520);
        stage.setMaximized(first || known.maximized());
        stage.setFullScreenExitHint("");
        stage.setOnCloseRequest(event -> {
            event.consume();
            quit();
        });
    }

    private static Catalog catalog(UserFolders.Own own) {
        return own.isEmpty() ? CatalogReader.shipped() : CatalogReader.read(own.catalogs(), own.policies(), Rules.written()).catalog();
    }

    private void begin(Catalog catalog, History history) {
        if (status != null) {
            workspace.session().close();
        }
        var session = new Session(catalog, history, new BackgroundArranger(catalog, fault -> say(Documents.reason(fault))));
        workspace = new Workspace(session, look, remembered, actions, browser);
        status = new StatusBar(session, workspace.dock()::show, () -> run("view.zoomFull"));
        var menus = new Menus(actions, new ActionNodes(session), remembered, documents::open);
        var top = new TopBar(session, actions, menus.bar(), saveState.getReadOnlyProperty());
        frame.setTop(top);
        frame.setCenter(workspace.node());
        frame.setBottom(status);
        session.state().subscribe(state -> {
            boolean presenting = state.presenting().isPresent();
            top.setVisible(!presenting);
            top.setManaged(!presenting);
            showStatus(!presenting && frame.getCenter() == workspace.node());
            if (presenting != stage.isFullScreen() && stage.isShowing()) {
                stage.setFullScreen(presenting);
            }
        });
        session.design().subscribe(design -> {
            tellState();
            journal.changed(documents.file().get(), design, documents.isAtRisk());
        });
    }

    /// The start screen, until something is opened.
    private void showStart() {
        frame.setCenter(StartScreen.of(workspace.session().catalog(), look.theme().get(), remembered, new StartScreen.Choices(
                documents::startNew, documents::open, documents::open, documents::start)));
        showStatus(false);
    }

    private void showStatus(boolean shown) {
        status.setVisible(shown);
        status.setManaged(shown);
    }

    /// Offers what an earlier run left unsaved.
    void recover() {
        journal.offer(sheets, documents, () -> { });
    }

    private void run(String action) {
        actions.stream().filter(a -> a.id().equals(action)).findFirst().ifPresent(workspace.session().editor()::run);
    }

    private void tellState() {
        var history = workspace.session().editor().state().history();
        var file = documents.file().get();
        saveState.set(WindowTexts.of(documents.readOnly().get() ? "state.readOnly" : file.path().isEmpty() ? "state.new"
                : history.isModified() ? "state.modified" : "state.saved"));
        var name = file.path().map(path -> path.getFileName().toString()).orElse(history.design().settings().name());
        stage.setTitle((documents.isAtRisk() ? "• " : "") + name + " — Archloom");
    }

    // Documents.Desk

    @Override public History history() {
        return workspace.session().editor().state().history();
    }

    @Override public void show(History history, Optional<Path> path) {
        var wanted = folders.own(path);
        if (wanted.equals(own)) {
            workspace.session().editor().open(history);
        } else {
            own = wanted;
            begin(catalog(own), history);
        }
        frame.setCenter(workspace.node());
        showStatus(true);
        tellState();
        // later: a sheet that goes away passes the focus on by itself
        Platform.runLater(workspace.canvas()::requestFocus);
        workspace.canvas().fit();
    }

    @Override public Design placed(Design design, Path path) {
        return design.withPlacement(AutoLayout.completed(design, catalog(folders.own(Optional.of(path)))));
    }

    @Override public void markSaved(Design design) {
        workspace.session().editor().markSaved(design);
        journal.changed(documents.file().get(), history().design(), documents.isAtRisk());
        tellState();
    }

    @Override public void say(String text) {
        status.say(text);
    }

    // WindowActions.Hands

    @Override public Documents documents() {
        return documents;
    }

    @Override public void chooseStarter() {
        var picker = new StarterPicker(workspace.session().catalog(), look.theme().get(), starter -> {
            sheets.close();
            documents.start(starter);
        });
        sheets.show(picker.sheet(), () -> { });
        picker.search().requestFocus();
    }

    @Override public void export() {
        var session = workspace.session();
        long errors = session.analysis().get().stream().flatMap(a -> a.problems().stream())
                .filter(p -> p.severity() == Severity.ERROR).count();
        new Exporting(sheets, choice).ask(session.design().get(), session.environment().get(), session.catalog(), errors);
    }

    @Override public boolean canSplit() {
        return reshaping().canSplit();
    }

    @Override public void split() {
        reshaping().split();
    }

    @Override public boolean canMerge() {
        return reshaping().canMerge();
    }

    @Override public void merge() {
        reshaping().merge();
    }

    private Reshaping reshaping() {
        return new Reshaping(sheets, workspace.session());
    }

    @Override public void savePicture() {
        var session = workspace.session();
        var overlay = session.overlay().get().withReached(Map.of());
        var picture = DesignPicture.of(session.there().get(), session.catalog(), overlay, look.theme().get());
        choice.picture(documents.suggestedName() + ".svg").ifPresent(file -> PictureSaving.write(picture, file, sheets, this::say));
    }

    @Override public void quit() {
        documents.whenSafe(this::close);
    }

    private void close() {
        remembered.change(p -> (stage.isMaximized() || stage.isFullScreen() ? p.withWindow(p.width(), p.height(), true)
                : p.withWindow(stage.getScene().getWidth(), stage.getScene().getHeight(), false))
                .withPanels(workspace.sizes()));
        journal.end();
        workspace.session().close();
        stage.close();
    }

    @Override public void switchTheme() {
        look.choose(look.theme().get().dark() ? Theme.LIGHT : Theme.DARK);
        remembered.change(p -> p.withTheme(look.theme().get().id()));
        if (frame.getCenter() != workspace.node()) {
            showStart();
        }
    }

    @Override public void toggleFullScreen() {
        stage.setFullScreen(!stage.isFullScreen());
    }

    @Override public void togglePanel(String id) {
        if (workspace.left().has(id)) {
            workspace.left().toggle(id);
        } else if (workspace.dock().has(id)) {
            workspace.dock().toggle(id);
        }
    }

    @Override public void searchKinds() {
        workspace.left().show("add");
        workspace.palette().search();
    }

    @Override public void showActions() {
        FinderEntries.show(sheets, workspace.session(), actions);
    }

    @Override public void showShortcuts() {
        var groups = new LinkedHashMap<String, String>();
        for (var group : List.of("file", "edit", "move", "walk", "tool", "insert", "view", "panel", "present", "help")) {
            groups.put(group, WindowTexts.of("group." + group));
        }
        sheets.tell(WindowTexts.of("shortcuts.title"), ShortcutList.of(actions, groups));
    }

    @Override public void about() {
        sheets.tell(WindowTexts.of("about.title"), WindowTexts.of("about.text"));
    }

    Stage stage() {
        return stage;
    }

    Theme theme() {
        return look.theme().get();
    }

    Session session() {
        return workspace.session();
    }

    DesignCanvas canvas() {
        return workspace.canvas();
    }
}
