package studio.longplay.app.export;

import javafx.scene.layout.VBox;

import studio.longplay.app.controls.NoticeBar;
import studio.longplay.app.fx.Followed;
import studio.longplay.app.words.Words;
import studio.longplay.engine.render.FolderVerification;
import studio.longplay.engine.render.deliver.FolderCheck;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;

/// What is known about a delivery's files, with what can be done about it.
final class FolderBar extends VBox implements AutoCloseable {
    private static final int MOST_NAMED = 4;

    private final Words words;
    private final Path folder;
    private final Figures figures;
    private final CareViewModel care;
    private final Runnable repair;
    private final Followed followed = new Followed();

    /// @param repair has what is wrong made again
    FolderBar(CareViewModel care, Path folder, Words words, Runnable repair) {
        this.care = care;
        this.folder = folder;
        this.words = words;
        this.figures = new Figures(words);
        this.repair = repair;
        followed.follow(care.stateOf(folder), this::show);
    }

    private void show(FolderState state) {
        getChildren().clear();
        switch (state) {
            case FolderState.Unknown _ -> {}
            case FolderState.Checking checking ->
                    add(
                            new NoticeBar(NoticeBar.Kind.INFORMATION, reached(checking))
                                    .withAction(
                                            "export-verify-stop",
                                            words.get("folder.stop"),
                                            () -> care.stop(folder)));
            case FolderState.Sound(int checks, var depth) ->
                    add(
                            new NoticeBar(
                                    NoticeBar.Kind.OK,
                                    words.get(
                                            depth == FolderVerification.Depth.QUICK
                                                    ? "folder.sound.quick"
                                                    : "folder.sound",
                                            checks)));
            case FolderState.Damaged damaged -> add(notice(damaged));
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

    private String reached(FolderState.Checking checking) {
        String far =
                words.get(
                        checking.watching() ? "folder.watching" : "folder.checking",
                        checking.fraction());
        return checking.left()
                .map(left -> words.get("folder.left", far, figures.length(left.toMillis())))
                .orElse(far);
    }

    private NoticeBar notice(FolderState.Damaged damaged) {
        NoticeBar notice =
                new NoticeBar(
                        NoticeBar.Kind.BAD,
                        damage(
                                damaged.canBeRepaired() ? "folder.damaged" : "folder.faulty",
                                damaged.wrong()));
        return damaged.canBeRepaired()
                ? notice.withAction("export-repair", words.get("folder.repair"), repair)
                : notice;
    }

    private String damage(String key, List<FolderCheck.Verdict> wrong) {
        String named =
                wrong.stream()
                        .limit(MOST_NAMED)
                        .map(verdict ->
                                words.get("folder.wrong", verdict.file(), verdict.problem()))
                        .collect(Collectors.joining("\n"));
        return words.get(key, wrong.size(), named);
    }

    @Override
    public void close() {
        followed.close();
    }
}
