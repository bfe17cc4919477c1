package studio.longplay.app.queue;

import javafx.beans.InvalidationListener;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignA;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;
import org.kordamp.ikonli.materialdesign2.MaterialDesignP;
import org.kordamp.ikonli.materialdesign2.MaterialDesignR;

import studio.longplay.app.controls.IconButton;
import studio.longplay.app.controls.Layout;
import studio.longplay.app.controls.NoticeBar;
import studio.longplay.app.controls.SegmentMap;
import studio.longplay.app.controls.SegmentState;
import studio.longplay.app.words.EngineWords;
import studio.longplay.app.words.Words;
import studio.longplay.engine.jobs.queue.JobState;
import studio.longplay.engine.render.queue.LightWork;
import studio.longplay.engine.store.queue.JobNews;
import studio.longplay.engine.store.queue.SegmentLetters;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Optional;
import java.util.stream.Stream;

/// The job that is looked at: how far, how long still, its segments, and what can be done with it.
final class JobPane extends VBox implements AutoCloseable {
    private static final int MAP_HEIGHT = 150;

    private final QueueViewModel model;
    private final Words words;
    private final DateTimeFormatter times =
            DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT)
                    .withZone(ZoneId.systemDefault());
    private final Label title = Layout.label("queue-head");
    private final Label place = Layout.label("queue-secondary");
    private final Label step = Layout.label("queue-step");
    private final Label figures = Layout.label("queue-secondary");
    private final ProgressBar bar = new ProgressBar(0);
    private final SegmentMap map = new SegmentMap();
    private final Label mapCaption = Layout.label("queue-secondary");
    private final VBox said = new VBox();
    private final Label facts = Layout.label("queue-secondary");
    private final Button pause = new Button();
    private final Button cancel = new Button();
    private final Button retry = new Button();
    private final IconButton up;
    private final IconButton down;
    private final Hyperlink film;
    private final Hyperlink report;
    private final Hyperlink manifest;
    private final Hyperlink verify;
    private final Hyperlink check;
    private final TurnPane turn;
    private String mapped = "";
    private final InvalidationListener selected = _ -> show();

    JobPane(QueueViewModel model, Words words) {
        this.model = model;
        this.words = words;
        getStyleClass().add("queue-job");
        furnish();
        up = new IconButton(MaterialDesignA.ARROW_UP, words.get("up")).withKey("Alt+Up");
        up.setId("queue-up");
        up.setOnAction(_ -> model.move(-1));
        down = new IconButton(MaterialDesignA.ARROW_DOWN, words.get("down")).withKey("Alt+Down");
        down.setId("queue-down");
        down.setOnAction(_ -> model.move(1));
        film = link("queue-film", "link.film", model::openFilm);
        report = link("queue-report", "link.report", () -> model.open("report.html"));
        manifest = link("queue-manifest", "link.manifest", () -> model.open("manifest.json"));
        verify = link("queue-verify", "link.verify", () -> light(LightWork.VERIFY));
        check = link("queue-check", "link.check", () -> light(LightWork.CHECK));
        turn = new TurnPane(model, words);
        VBox column =
                new VBox(
                        10,
                        title,
                        place,
                        said,
                        step,
                        bar,
                        figures,
                        map,
                        mapCaption,
                        deeds(),
                        turn,
                        links(),
                        facts);
        column.getStyleClass().add("queue-job-column");
        getChildren().add(scrolled(column));
        model.selectedProperty().addListener(selected);
        show();
    }

    private static ScrollPane scrolled(VBox column) {
        ScrollPane scroll = new ScrollPane(column);
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.getStyleClass().add("queue-scroll");
        VBox.setVgrow(scroll, Priority.ALWAYS);
        return scroll;
    }

    private void furnish() {
        title.setWrapText(true);
        place.setWrapText(true);
        figures.setWrapText(true);
        facts.setWrapText(true);
        for (Label label : new Label[] {title, place, figures, facts}) {
            label.setMinHeight(USE_PREF_SIZE);
        }
        title.setId("queue-job-title");
        step.setId("queue-job-step");
        figures.setId("queue-job-figures");
        bar.setMaxWidth(Double.MAX_VALUE);
        bar.setId("queue-job-bar");
        map.setId("queue-job-map");
        map.setMaxHeight(MAP_HEIGHT);
    }

    private FlowPane deeds() {
        button(pause, "queue-pause", model::pauseOrResume);
        button(cancel, "queue-cancel", model::cancel);
        cancel.setText(words.get("cancel"));
        cancel.setGraphic(new FontIcon(MaterialDesignC.CLOSE));
        button(retry, "queue-retry", model::retry);
        retry.setText(words.get("retry"));
        retry.setGraphic(new FontIcon(MaterialDesignR.REFRESH));
        return new FlowPane(8, 8, pause, cancel, retry, new HBox(2, up, down));
    }

    private static void button(Button button, String id, Runnable then) {
        button.setId(id);
        button.setMinWidth(USE_PREF_SIZE);
        button.setOnAction(_ -> then.run());
    }

    private FlowPane links() {
        Hyperlink folder = link("queue-folder", "link.folder", model::reveal);
        Hyperlink log = link("queue-log", "link.log", model::openLog);
        return new FlowPane(12, 4, film, report, manifest, verify, check, folder, log);
    }

    private void light(LightWork work) {
        model.selectedProperty()
                .get()
                .map(row -> row.job().order().title())
                .ifPresent(name -> model.queue(work, words.get("light." + work.kind(), name)));
    }

    private Hyperlink link(String id, String key, Runnable then) {
        Hyperlink link = new Hyperlink(words.get(key));
        link.setId(id);
        link.setMinWidth(USE_PREF_SIZE);
        link.setOnAction(_ -> {
            link.setVisited(false);
            then.run();
        });
        return link;
    }

    private void show() {
        Optional<QueueRow> now = model.selectedProperty().get();
        Layout.shown(this, now.isPresent());
        now.ifPresent(this::show);
    }

    private void show(QueueRow now) {
        title.setText(now.job().order().title());
        place.setText(now.job().order().place());
        boolean runs = now.state() == JobState.RUNNING;
        JobNews news = now.news().orElse(JobNews.begun(now.id()));
        step.setText(
                runs && now.key().equals("running")
                        ? QueueWords.step(words, news)
                        : words.get("state." + now.key()));
        bar.setProgress(now.fraction());
        Layout.shown(bar, runs || now.state() == JobState.DONE);
        figures.setText(figures(now, news));
        Layout.shown(figures, !figures.getText().isEmpty());
        showMap(news);
        say(now, news);
        facts.setText(facts(now));
        boolean resumes = now.canResume();
        pause.setText(words.get(resumes ? "resume" : "pause"));
        Ikon sign = resumes ? MaterialDesignP.PLAY : MaterialDesignP.PAUSE;
        pause.setGraphic(new FontIcon(sign));
        Layout.shown(pause, now.canPause() || resumes);
        Layout.shown(cancel, now.canCancel());
        Layout.shown(retry, now.canRetry());
        turn.show(now);
        Layout.shown(up, now.canMove());
        Layout.shown(down, now.canMove());
        showLinks(now.state() == JobState.DONE && now.isFilm());
    }

    private void say(QueueRow now, JobNews news) {
        said.getChildren().clear();
        now.fault()
                .ifPresent(fault ->
                        said.getChildren()
                                .add(
                                        new NoticeBar(
                                                now.state() == JobState.FAILED
                                                        ? NoticeBar.Kind.BAD
                                                        : NoticeBar.Kind.WARN,
                                                EngineWords.of(fault.code(), fault.sentence())
                                                        + " "
                                                        + EngineWords.of(
                                                                fault.code(), fault.remedy()))));
        if (!news.warning().isEmpty()) {
            said.getChildren().add(new NoticeBar(NoticeBar.Kind.WARN, news.warning()));
        }
        Layout.shown(said, !said.getChildren().isEmpty());
    }

    private void showLinks(boolean done) {
        Layout.shown(film, done);
        Layout.shown(report, done);
        Layout.shown(manifest, done);
        Layout.shown(verify, done);
        Layout.shown(check, done);
    }

    private String figures(QueueRow now, JobNews news) {
        if (now.state() != JobState.RUNNING) {
            return now.job().result();
        }
        String left = QueueWords.left(words, news);
        String count = news.total() > 1 ? words.get("pieces", news.done(), news.total()) : "";
        return String.join(
                " · ",
                Stream.of(words.get("percent", now.fraction()), count, left, news.encoder())
                        .filter(part -> !part.isEmpty())
                        .toList());
    }

    private void showMap(JobNews news) {
        String letters = news.segments();
        boolean some = !letters.isEmpty();
        Layout.shown(map, some);
        Layout.shown(mapCaption, some);
        if (letters.length() != mapped.length()) {
            map.reset(letters.length(), SegmentState.WAITING);
        }
        int ready = 0;
        for (int i = 0; i < letters.length(); i++) {
            SegmentState state = state(letters.charAt(i));
            map.show(i, state);
            boolean made =
                    state == SegmentState.FINISHED
                            || state == SegmentState.REUSED
                            || state == SegmentState.REPEATED;
            ready += made ? 1 : 0;
        }
        mapped = letters;
        mapCaption.setText(words.get("segments", ready, letters.length()));
    }

    private static SegmentState state(char letter) {
        return switch (letter) {
            case SegmentLetters.DRAWING -> SegmentState.DRAWING;
            case SegmentLetters.FINISHED -> SegmentState.FINISHED;
            case SegmentLetters.REUSED -> SegmentState.REUSED;
            case SegmentLetters.REPEATED -> SegmentState.REPEATED;
            case SegmentLetters.RETRYING -> SegmentState.RETRYING;
            case SegmentLetters.FAILED -> SegmentState.FAILED;
            case SegmentLetters.PUT_ASIDE -> SegmentState.QUARANTINED;
            default -> SegmentState.WAITING;
        };
    }

    private String facts(QueueRow now) {
        StringBuilder text = new StringBuilder();
        text.append(words.get("added", time(now.job().addedMillis())));
        if (now.state() == JobState.DONE) {
            long took = now.job().endedMillis() - now.job().begunMillis();
            text.append('\n')
                    .append(
                            words.get(
                                    "done",
                                    time(now.job().endedMillis()),
                                    QueueWords.clock(Duration.ofMillis(took))));
        }
        if (now.job().attempt() > 1) {
            text.append('\n').append(words.get("attempts", now.job().attempt()));
        }
        return text.toString();
    }

    private String time(long millis) {
        return times.format(Instant.ofEpochMilli(millis));
    }

    @Override
    public void close() {
        model.selectedProperty().removeListener(selected);
    }
}
