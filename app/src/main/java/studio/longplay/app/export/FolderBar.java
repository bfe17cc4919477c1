package studio.longplay.app.export;

import javafx.scene.layout.VBox;

import studio.longplay.app.controls.NoticeBar;
import studio.longplay.app.words.Words;
import studio.longplay.engine.render.deliver.FolderCheck;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;

/// What is known about a delivery's files, with what can be done about it.
final class FolderBar extends VBox implements AutoCloseable {
    private static final int MOST_NAMED = 4;

    private final Words words;
    private final Path folder;
    private final CareViewModel care;
    private final Runnable repair;
    private final Followed followed = new Followed();

    /// @param repair has what is wrong made again
    FolderBar(CareViewModel care, Path folder, Words words, Runnable repair) {
        this.care = care;
        this.folder = folder;
        this.words = words;
        this.repair = repair;
        followed.follow(care.stateOf(folder), this::show);
    }

    private void show(FolderState state) {
        getChildren().clear();
        switch (state) {
            case FolderState.Unknown _ -> {}
            case FolderState.Checking(double fraction) ->
                    add(
                            new NoticeBar(
                                            NoticeBar.Kind.INFORMATION,
                                            words.get("folder.checking", fraction))
                                    .withAction(
                                            "export-verify-stop",
                                            words.get("folder.stop"),
                                            () -> care.stop(folder)));
            case FolderState.Sound(int files) ->
                    add(new NoticeBar(NoticeBar.Kind.OK, words.get("folder.sound", files)));
            case FolderState.Damaged(List<FolderCheck.Verdict> wrong) ->
                    add(
                            new NoticeBar(NoticeBar.Kind.BAD, damage(wrong))
                                    .withAction(
                                            "export-repair", words.get("folder.repair"), repair));
            case FolderState.Unreadable(var fault) ->
                    add(new NoticeBar(NoticeBar.Kind.BAD, fault.sentence() + " " + fault.remedy()));
        }
        setVisible(!getChildren().isEmpty());
        setManaged(!getChildren().isEmpty());
    }

    private void add(NoticeBar notice) {
        notice.setId("export-folder-state");
        getChildren().add(notice);
    }

    private String damage(List<FolderCheck.Verdict> wrong) {
        String named =
                wrong.stream()
                        .limit(MOST_NAMED)
                        .map(verdict ->
                                words.get("folder.wrong", verdict.file(), verdict.problem()))
                        .collect(Collectors.joining("\n"));
        return words.get("folder.damaged", wrong.size(), named);
    }

    @Override
    public void close() {
        followed.close();
    }
}
