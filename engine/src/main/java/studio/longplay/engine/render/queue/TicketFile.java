package studio.longplay.engine.render.queue;

import org.jspecify.annotations.Nullable;

import studio.longplay.engine.fault.DiskFault;
import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.mix.LoudnessTarget;
import studio.longplay.engine.mix.StemFormat;
import studio.longplay.engine.project.Project;
import studio.longplay.engine.render.CaptionChoice;
import studio.longplay.engine.render.DeliverySettings;
import studio.longplay.engine.render.ExportPreset;
import studio.longplay.engine.render.StemWish;
import studio.longplay.engine.render.make.SoundSettings;
import studio.longplay.engine.render.preset.PresetTerms;
import studio.longplay.engine.render.resume.CareWish;
import studio.longplay.engine.store.AtomicFile;
import studio.longplay.engine.store.folder.ProjectDocument;
import studio.longplay.engine.time.MediaTime;
import studio.longplay.engine.time.TimeRange;
import studio.longplay.engine.voice.Lexicon;
import studio.longplay.engine.voice.mark.MarkPolicy;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;

/// A ticket on the disk. Presets are kept in words, as projects keep them, so that later versions
/// read them too; the mixer is the project's own.
final class TicketFile {
    private static final int VERSION = 1;
    private static final JsonMapper JSON =
            JsonMapper.builder().disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES).build();

    private TicketFile() {}

    /// As it is written.
    ///
    /// @param basis the built-in preset of the same kind that `terms` change
    /// @param range start and length in ticks; empty for the whole film
    /// @param lengthTicks that it is paced to; 0 for as long as it takes
    /// @param unmarked null where the settings decide, as in earlier versions
    /// @param leader null in earlier versions, which had none
    /// @param care null in earlier versions, which had none
    private record Form(
            int version,
            String projectFolder,
            String project,
            String out,
            String preset,
            String basis,
            Map<String, String> terms,
            String loudness,
            CaptionChoice captions,
            Map<String, String> cast,
            List<Long> range,
            int jobs,
            Map<String, String> lexicon,
            StemFormat stems,
            boolean speakerStems,
            long lengthTicks,
            @Nullable Boolean unmarked,
            @Nullable Boolean leader,
            @Nullable CareWish care) {}

    /// Writes a ticket into a folder.
    ///
    /// @return the file's name
    static String write(Path folder, Ticket ticket) throws StudioFault {
        DeliverySettings settings = ticket.settings();
        ExportPreset basis = basis(settings.preset());
        Form form =
                new Form(
                        VERSION,
                        ticket.projectFolder().toString(),
                        ProjectDocument.write(ticket.project()),
                        ticket.out().toString(),
                        settings.preset().name(),
                        basis.name(),
                        PresetTerms.differences(basis, settings.preset()),
                        settings.target().name(),
                        settings.captions(),
                        new TreeMap<>(settings.cast()),
                        settings.range()
                                .map(range ->
                                        List.of(range.start().ticks(), range.duration().ticks()))
                                .orElse(List.of()),
                        settings.jobs(),
                        settings.lexicon().entries(),
                        settings.stems().format(),
                        settings.stems().speakers(),
                        settings.length().map(MediaTime::ticks).orElse(0L),
                        ticket.mark().map(mark -> !mark.on()).orElse(null),
                        settings.leader(),
                        ticket.care());
        String name = UUID.randomUUID() + ".json";
        AtomicFile.write(folder.resolve(name), JSON.writeValueAsString(form) + "\n");
        return name;
    }

    private static ExportPreset basis(ExportPreset preset) {
        return ExportPreset.find(preset.name())
                .filter(found -> found.kind() == preset.kind())
                .or(() ->
                        ExportPreset.ALL.stream()
                                .filter(other -> other.kind() == preset.kind())
                                .findFirst())
                .orElse(ExportPreset.HD);
    }

    /// @throws StudioFault.Resource `queue.ticket` if it cannot be read
    static Ticket read(Path file) throws StudioFault {
        Form form;
        try {
            form = JSON.readValue(Files.readString(file), Form.class);
        } catch (JacksonException broken) {
            throw unreadable(file, broken);
        } catch (IOException e) {
            throw DiskFault.reading(file, e);
        }
        if (form.version != VERSION) {
            throw new StudioFault.Input(
                    "queue.newer",
                    "This film was queued by another version of Longplay.",
                    "Make it with that version, or cancel it and queue it again.");
        }
        Project project = ProjectDocument.read(form.project, file);
        Ticket ticket =
                new Ticket(
                                Path.of(form.projectFolder),
                                project,
                                Path.of(form.out),
                                settings(form, project))
                        .withCare(form.care == null ? CareWish.USUAL : form.care);
        Boolean unmarked = form.unmarked;
        return unmarked == null ? ticket : ticket.withMark(new MarkPolicy(!unmarked));
    }

    private static DeliverySettings settings(Form form, Project project) throws StudioFault {
        ExportPreset basis = ExportPreset.find(form.basis).orElse(ExportPreset.HD);
        ExportPreset preset = PresetTerms.over(basis.withName(form.preset), form.terms);
        LoudnessTarget target =
                LoudnessTarget.named(form.loudness)
                        .orElseThrow(() ->
                                new StudioFault.Input(
                                        "project.loudness",
                                        "There is no loudness target \"" + form.loudness + "\".",
                                        "Cancel the film and queue it again."));
        Optional<TimeRange> range =
                form.range.size() == 2
                        ? Optional.of(
                                new TimeRange(
                                        new MediaTime(form.range.get(0)),
                                        new MediaTime(form.range.get(1))))
                        : Optional.empty();
        Optional<MediaTime> length =
                form.lengthTicks == 0
                        ? Optional.empty()
                        : Optional.of(new MediaTime(form.lengthTicks));
        return new DeliverySettings(
                preset,
                target,
                form.captions,
                form.cast,
                range,
                form.jobs,
                Lexicon.of(form.lexicon),
                SoundSettings.of(project.mix()),
                new StemWish(form.stems, form.speakerStems),
                length,
                Boolean.TRUE.equals(form.leader));
    }

    private static StudioFault.Resource unreadable(Path file, Throwable cause) {
        return new StudioFault.Resource(
                "queue.ticket",
                "What this film was to be cannot be read any more: " + file + ".",
                "Cancel it and queue it again.",
                cause);
    }
}
