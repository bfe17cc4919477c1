package studio.longplay.engine.render.library;

import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.jobs.JobContext;
import studio.longplay.engine.jobs.Progress;
import studio.longplay.engine.media.FlacFile;
import studio.longplay.engine.media.WavFormat;
import studio.longplay.engine.media.WavFormat.Encoding;
import studio.longplay.engine.media.WavWriter;
import studio.longplay.engine.render.make.TakeFile;
import studio.longplay.engine.store.Artifact;
import studio.longplay.engine.store.ArtifactStore;
import studio.longplay.engine.store.library.LibraryTake;
import studio.longplay.engine.time.SampleRate;
import studio.longplay.engine.voice.mark.VoiceMark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Writes takes as files that any program plays: mono, 48 kHz, 24 bits, as loud as they were made,
/// with who says what in their tags. What may not leave the machine is left out, with the reason.
public final class TakeExport {
    /// What a file is.
    public enum Format {
        WAV("wav"),
        FLAC("flac");

        private final String suffix;

        Format(String suffix) {
            this.suffix = suffix;
        }

        public String suffix() {
            return suffix;
        }
    }

    /// What is to be written where.
    ///
    /// @param folder is made if it is not there; files that are there are never written over
    public record Order(Path folder, Format format, TakeNames names) {}

    /// What was written.
    ///
    /// @param left takes that were left out, with a sentence each
    public record Written(List<Path> files, Map<LibraryTake, String> left) {
        public Written {
            files = List.copyOf(files);
            left = Map.copyOf(left);
        }
    }

    private final ArtifactStore store;
    private final ExportRights rights;
    private final Map<String, Optional<String>> refused = new HashMap<>();

    /// @param rights says what may leave the machine
    public TakeExport(ArtifactStore store, ExportRights rights) {
        this.store = store;
        this.rights = rights;
    }

    /// Writes takes, one after the other.
    ///
    /// @throws StudioFault.Resource if the disk is full or cannot be written to
    /// @throws java.util.concurrent.CancellationException if the context was cancelled; whole files
    ///   are kept
    public Written run(List<LibraryTake> takes, Order order, JobContext context)
            throws StudioFault {
        long all = takes.stream().mapToLong(take -> take.facts().samples()).sum();
        long done = 0;
        List<Path> files = new ArrayList<>();
        Map<LibraryTake, String> left = new HashMap<>();
        for (LibraryTake take : takes) {
            context.progress(new Progress("export", done, all));
            context.checkCancelled();
            Optional<String> reason = refusal(take);
            Optional<Artifact> artifact =
                    reason.isEmpty() ? store.find(take.digest()) : Optional.empty();
            if (reason.isPresent()) {
                left.put(take, reason.get());
            } else if (artifact.isEmpty()) {
                left.put(take, "Its sound is no longer on the disk.");
            } else {
                files.add(write(take, artifact.get().file(), order));
            }
            done += take.facts().samples();
        }
        context.progress(new Progress("export", all, all));
        return new Written(files, left);
    }

    private Optional<String> refusal(LibraryTake take) {
        String voice = take.facts().voice();
        Optional<String> known = refused.get(voice);
        if (known == null) {
            known = rights.refusal(voice);
            refused.put(voice, known);
        }
        return known;
    }

    private Path write(LibraryTake take, Path from, Order order) throws StudioFault {
        float[] samples = marked(take, TakeFile.samples(from));
        Path file = free(order, order.names().next(take));
        try {
            Files.createDirectories(file.getParent());
        } catch (IOException e) {
            throw new StudioFault.Resource(
                    "export.folder",
                    "The folder " + file.getParent() + " could not be made.",
                    "Choose another folder, one that may be written to.",
                    e);
        }
        switch (order.format()) {
            case WAV -> writeWav(file, samples, TakeTags.of(take));
            case FLAC ->
                    FlacFile.write(
                            file,
                            new float[][] {samples},
                            SampleRate.HZ_48000,
                            TakeTags.of(take).comments());
        }
        return file;
    }

    private float[] marked(LibraryTake take, float[] samples) {
        return rights.mark(take.facts().voice())
                .map(payload -> VoiceMark.mark(samples, payload))
                .orElse(samples);
    }

    /// A name that no file has yet.
    private static Path free(Order order, String name) {
        Path file = order.folder().resolve(name + "." + order.format().suffix());
        for (int more = 2; Files.exists(file); more++) {
            file = order.folder().resolve(name + " (" + more + ")." + order.format().suffix());
        }
        return file.toAbsolutePath();
    }

    private static void writeWav(Path file, float[] samples, TakeTags tags) throws StudioFault {
        WavWriter.write(
                file,
                new WavFormat(SampleRate.HZ_48000, 1, Encoding.PCM_24),
                writer -> {
                    writer.chunk("LIST", tags.infoChunk());
                    writer.write(new float[][] {samples}, 0, samples.length);
                });
    }
}
