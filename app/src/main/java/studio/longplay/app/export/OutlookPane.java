package studio.longplay.app.export;

import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.VBox;

import studio.longplay.app.controls.HelpLink;
import studio.longplay.app.controls.NoticeBar;
import studio.longplay.app.words.EngineWords;
import studio.longplay.app.words.Words;
import studio.longplay.engine.render.Forecast;
import studio.longplay.engine.render.machine.Energy;
import studio.longplay.engine.render.preset.Objection;
import studio.longplay.engine.render.preset.Preflight;

import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/// What an export would take: time, disk, and what of it is there.
final class OutlookPane extends VBox {
    private static final int LONGEST_SIGN = 4;

    private final Words words;
    private final Figures figures;
    private final Consumer<Objection> instead;

    /// @param instead takes what would do instead of what is objected to
    OutlookPane(Words words, Consumer<Objection> instead) {
        this.words = words;
        this.instead = instead;
        this.figures = new Figures(words);
        setId("export-outlook");
        getStyleClass().add("export-outlook");
    }

    void show(Outlook outlook) {
        switch (outlook) {
            case Outlook.Reckoning _ -> reckoning();
            case Outlook.Barred(var fault) -> {
                getChildren().clear();
                add(head());
                add(
                        new NoticeBar(NoticeBar.Kind.BAD, fault.sentence() + " " + fault.remedy())
                                .withHelp(HelpLink.code(fault.code())));
            }
            case Outlook.Clear clear -> show(clear);
        }
    }

    /// What was shown stays, fainter, while new figures are on their way.
    private void reckoning() {
        setOpacity(getChildren().isEmpty() ? 1 : 0.55);
        if (getChildren().isEmpty()) {
            add(head());
            add(Pieces.wrapping(words.get("outlook.reckoning"), "lp-text-secondary"));
        }
    }

    private void show(Outlook.Clear clear) {
        setOpacity(1);
        getChildren().clear();
        Forecast forecast = clear.forecast();
        add(head());
        Label duration = Pieces.figure(figures.length(forecast.durationMillis()));
        duration.setId("export-duration");
        add(duration);
        add(
                Pieces.wrapping(
                        words.get(
                                "outlook.counts",
                                forecast.scenes(),
                                forecast.lines(),
                                forecast.words()),
                        "lp-text-secondary"));
        notices(clear);
        add(facts(clear));
        add(disk(clear));
        if (!forecast.warnings().isEmpty()) {
            add(
                    new NoticeBar(
                            NoticeBar.Kind.WARN,
                            words.get("outlook.warnings", forecast.warnings().size())));
        }
    }

    private void notices(Outlook.Clear clear) {
        for (Objection objection : clear.objections()) {
            add(notice(objection));
        }
        if (clear.place().cutOff()) {
            NoticeBar goesOn =
                    new NoticeBar(NoticeBar.Kind.INFORMATION, words.get("outlook.cut-off"));
            goesOn.setId("export-cut-off");
            add(goesOn);
        }
    }

    private NoticeBar notice(Objection objection) {
        NoticeBar notice =
                new NoticeBar(
                        objection.refuses() ? NoticeBar.Kind.BAD : NoticeBar.Kind.WARN,
                        EngineWords.of(objection.code(), objection.sentence())
                                + " "
                                + EngineWords.of(objection.code(), objection.remedy()));
        notice.setId("export-objection");
        notice.withHelp(HelpLink.code(objection.code()).withId("export-objection-help"));
        return objection.instead().isEmpty()
                ? notice
                : notice.withAction(
                        "export-instead",
                        words.get("outlook.instead", said(objection)),
                        () -> instead.accept(objection));
    }

    private static String said(Objection objection) {
        return objection.instead().values().stream()
                .map(value -> value.length() <= LONGEST_SIGN ? capitals(value) : value)
                .collect(Collectors.joining(" · "));
    }

    /// `mkv` and `aac` are read as MKV and AAC.
    private static String capitals(String sign) {
        return sign.toUpperCase(Locale.ROOT);
    }

    private Label head() {
        Label head = new Label(words.get("outlook.title").toUpperCase(Locale.ROOT));
        head.getStyleClass().addAll("lp-panel-head", "lp-text-secondary");
        return head;
    }

    private VBox facts(Outlook.Clear clear) {
        Forecast forecast = clear.forecast();
        Forecast.Disk disk = forecast.disk();
        Forecast.Count segments = forecast.ready().segments();
        VBox facts = new VBox();
        facts.getStyleClass().add("export-facts");
        fact(facts, "outlook.film", words.get("outlook.up-to", figures.size(disk.filmBytes())));
        fact(facts, "outlook.stems", figures.size(disk.stemsBytes()));
        fact(facts, "outlook.spoken", made(forecast.ready().lines(), forecast.lines()));
        if (segments.needed() > 0) {
            fact(facts, "outlook.drawn", made(segments.made(), segments.needed()));
        }
        String time = figures.length(forecast.makingMillis());
        fact(facts, "outlook.takes", words.get("outlook.about", time));
        Energy energy = forecast.energy();
        if (energy != null) {
            fact(facts, "outlook.energy", words(energy));
        }
        facts.getChildren()
                .add(
                        Pieces.wrapping(
                                EngineWords.forecastBasis(forecast.basis()),
                                "lp-text-faint",
                                "lp-small"));
        return facts;
    }

    private String words(Energy energy) {
        Double wattHours = energy.wattHours();
        return wattHours == null
                ? words.get("outlook.energy.unknown")
                : words.get("outlook.watt-hours", String.format(Words.spoken(), "%.1f", wattHours));
    }

    private void fact(VBox facts, String key, String value) {
        facts.getChildren().add(new FactRow(words.get(key), value));
    }

    private String made(int made, int needed) {
        return words.get("outlook.made", made, needed);
    }

    private VBox disk(Outlook.Clear clear) {
        ProgressBar bar = new ProgressBar(clear.share());
        bar.setId("export-disk");
        bar.setMaxWidth(Double.MAX_VALUE);
        bar.getStyleClass()
                .addAll("export-disk", clear.room().fitsFolder() ? "export-fits" : "export-full");
        String needed = figures.size(clear.room().neededBytes());
        String free = figures.size(clear.room().folderFreeBytes());
        bar.setAccessibleText(words.get("outlook.disk", needed, free));
        VBox disk = new VBox(6, Pieces.wrapping(words.get("outlook.disk", needed, free)), bar);
        shortage(clear.room()).ifPresent(disk.getChildren()::add);
        if (clear.canBegin() && clear.place().holdsFilm()) {
            disk.getChildren()
                    .add(
                            Pieces.wrapping(
                                    words.get("outlook.holds-film"), "lp-text-faint", "lp-small"));
        }
        return disk;
    }

    private Optional<NoticeBar> shortage(Preflight.Room room) {
        if (!room.fitsFolder()) {
            return Optional.of(full("outlook.full", room.neededBytes(), room.folderFreeBytes()));
        }
        if (!room.fitsStore()) {
            return Optional.of(
                    full("outlook.store-full", room.storeBytes(), room.storeFreeBytes()));
        }
        Preflight.Room most = room.most();
        if (!most.fitsFolder()) {
            return Optional.of(tight("outlook.tight", most.neededBytes(), most.folderFreeBytes()));
        }
        return most.fitsStore()
                ? Optional.empty()
                : Optional.of(
                        tight("outlook.parts-full", most.storeBytes(), most.storeFreeBytes()));
    }

    private NoticeBar full(String key, long needed, long free) {
        NoticeBar full = shortage(NoticeBar.Kind.BAD, key, needed, free);
        full.setId("export-full");
        return full;
    }

    private NoticeBar tight(String key, long needed, long free) {
        return shortage(NoticeBar.Kind.WARN, key, needed, free);
    }

    private NoticeBar shortage(NoticeBar.Kind kind, String key, long needed, long free) {
        return new NoticeBar(kind, words.get(key, figures.size(needed), figures.size(free)));
    }

    private void add(Node node) {
        getChildren().add(node);
    }
}
