package studio.longplay.engine.render;

import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.jobs.Crew;
import studio.longplay.engine.jobs.Job;
import studio.longplay.engine.jobs.JobContext;
import studio.longplay.engine.media.CaptionMark;
import studio.longplay.engine.media.MasterCheck;
import studio.longplay.engine.picture.Caption;
import studio.longplay.engine.render.deliver.FilmCheck;
import studio.longplay.engine.render.deliver.Manifest;
import studio.longplay.engine.render.lay.Programme;
import studio.longplay.engine.render.make.CaptionTrack;
import studio.longplay.engine.render.make.SoundSettings;
import studio.longplay.engine.render.qc.Expectation;
import studio.longplay.engine.render.qc.FilmMemory;
import studio.longplay.engine.render.qc.FilmQuality;
import studio.longplay.engine.render.qc.Meant;
import studio.longplay.engine.render.qc.MeantPlaces;
import studio.longplay.engine.render.qc.QualityOrder;
import studio.longplay.engine.render.qc.QualityReport;
import studio.longplay.engine.render.qc.QualityWish;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Future;

/// Reads a finished film back: whether it is what was planned, and beside that, on another thread,
/// whether it is any good.
final class FilmReading {
    private final Production production;
    private final Meant meant;
    private final FilmCheck.Expected expected;
    private final FilmMemory memory;
    private Optional<FilmLeader> leader = Optional.empty();

    /// @param meant where the film has moving pictures and sound
    /// @param memory of sound that was decoded for other films
    FilmReading(
            Production production, Meant meant, FilmCheck.Expected expected, FilmMemory memory) {
        this.production = production;
        this.meant = meant;
        this.expected = expected;
        this.memory = memory;
    }

    /// The same of a film with a leader in front.
    FilmReading ledBy(Optional<FilmLeader> made) {
        leader = made;
        return this;
    }

    /// @param quality empty if nobody wanted it
    record Verdict(FilmCheck.Facts facts, Optional<QualityReport> quality) {}

    /// Reads the film, unless it is the one that was read before.
    ///
    /// @param earlier of the very same film; empty if it was written just now
    /// @throws StudioFault.Media `film.wrong` if the film is not what was planned
    Verdict read(Path film, Optional<Manifest> earlier, JobContext context) throws StudioFault {
        QualityWish wish = production.order().quality();
        Optional<QualityReport> known =
                earlier.map(Manifest::qc).filter(before -> serves(before, earlier.get()));
        boolean wanted = wish.isWanted() && known.isEmpty();
        try (Crew aside = new Crew("quality", 1)) {
            Optional<Future<QualityReport>> begun =
                    wanted
                            ? Optional.of(aside.begin(quality(film), context.silent()))
                            : Optional.empty();
            FilmCheck.Facts facts =
                    earlier.isPresent()
                            ? FilmCheck.Facts.of(earlier.get())
                            : FilmCheck.read(film, expected, soundIn(begun), context);
            Optional<QualityReport> found = known;
            if (begun.isPresent()) {
                found = Optional.of(Crew.result(begun.get()));
            }
            return new Verdict(facts, wish.isWanted() ? found : Optional.empty());
        }
    }

    /// One that listens to all of the film's sound is enough.
    private static MasterCheck.Sound soundIn(Optional<Future<QualityReport>> quality) {
        return quality.isPresent() ? MasterCheck.Sound.COUNTED : MasterCheck.Sound.DECODED;
    }

    /// Whether a check of the same bytes would say the same today.
    private boolean serves(QualityReport before, Manifest earlier) {
        QualityWish wish = production.order().quality();
        return before.isAgainst(wish.limits())
                && before.full() == wish.isFull()
                && before.meant() != null
                && before.meant().equals(certain())
                && earlier.product().equals(ManifestWriter.PRODUCT)
                && earlier.loudness()
                        .target()
                        .equals(production.order().settings().target().name());
    }

    private Job<QualityReport> quality(Path film) {
        QualityWish wish = production.order().quality();
        QualityOrder order =
                new QualityOrder(film, expectation(film), wish.limits(), marks(), wish.isFull());
        return Job.of("Check the film", inside -> FilmQuality.check(order, memory, inside));
    }

    private Expectation expectation(Path film) {
        Programme programme = production.recording().programme();
        DeliverySettings settings = production.order().settings();
        ExportPreset preset = settings.preset();
        Expectation expectation =
                new Expectation(
                        new Expectation.Form(
                                preset.width(),
                                preset.height(),
                                preset.rate(),
                                expected.frames(),
                                expected.samples()),
                        settings.target(),
                        certain(),
                        isUntouched() ? MeantPlaces.lines(programme) : List.of(),
                        expected.boundaries(),
                        settings.captions().soft()
                                && !marks().isEmpty()
                                && DeliveryQuality.takesCaptions(film));
        return leader.map(made -> expectation.behind(made.length())).orElse(expectation);
    }

    /// Of a mix that the user touched nobody knows what is still heard of it.
    private Meant certain() {
        return isUntouched() ? meant : new Meant(meant.moving(), meant.lit(), List.of());
    }

    private boolean isUntouched() {
        return production.order().settings().sound().equals(SoundSettings.USUAL);
    }

    private List<CaptionMark> marks() {
        List<Caption> own =
                CaptionTrack.join(production.recording().programme(), production.captionsByScene());
        return leader.map(made -> made.behind(own)).orElse(own).stream()
                .map(caption ->
                        new CaptionMark(caption.range(), String.join("\n", caption.lines())))
                .toList();
    }
}
