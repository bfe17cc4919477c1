package studio.longplay.engine.render;

import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.jobs.JobContext;
import studio.longplay.engine.jobs.Progress;
import studio.longplay.engine.mix.Faders;
import studio.longplay.engine.mix.SceneMix;
import studio.longplay.engine.mix.SourceWriter;
import studio.longplay.engine.mix.StemFormat;
import studio.longplay.engine.mix.StemNotes;
import studio.longplay.engine.project.desk.StripRef;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;

/// A sound file for each speaker of a programme, beside its stems.
final class SpeakerStems {
    /// Where they stand, in the folder of the stems.
    static final String FOLDER = "speakers";

    private final List<SceneMix> scenes;
    private final List<File> files;

    private SpeakerStems(List<SceneMix> scenes, List<File> files) {
        this.scenes = scenes;
        this.files = files;
    }

    /// One speaker's file.
    ///
    /// @param stem the file's name in the folder without its suffix, for example `lady-macbeth`
    record File(StripRef.OfSpeaker speaker, String stem) {
        String name(StemFormat format) {
            return stem + "." + format.suffix();
        }
    }

    /// Those of everybody who is heard in some scene, in the order of their keys.
    static SpeakerStems of(List<SceneMix> scenes) {
        Set<StripRef> sources = new TreeSet<>();
        scenes.forEach(scene -> sources.addAll(scene.sources()));
        Set<String> taken = new HashSet<>();
        List<File> files = new ArrayList<>();
        for (StripRef source : sources) {
            if (source instanceof StripRef.OfSpeaker speaker) {
                files.add(new File(speaker, free(speaker.speakerKey(), taken)));
            }
        }
        return new SpeakerStems(scenes, List.copyOf(files));
    }

    /// A name every file system takes, and nobody else has.
    private static String free(String speakerKey, Set<String> taken) {
        String plain =
                speakerKey
                        .toLowerCase(Locale.ROOT)
                        .replaceAll("[^\\p{L}\\p{N}]+", "-")
                        .replaceAll("^-+|-+$", "");
        String base = plain.isEmpty() ? "speaker" : plain;
        String name = base;
        for (int number = 2; !taken.add(name); number++) {
            name = base + "-" + number;
        }
        return name;
    }

    List<File> files() {
        return files;
    }

    /// Writes them all. Where one in whole numbers would pass full scale, all are written again,
    /// lower, and say so.
    ///
    /// @param folder takes them; it is there
    /// @return how often they were halved
    int write(Faders faders, Path folder, StemNotes notes, JobContext context) throws StudioFault {
        int missing = at(notes, faders, folder, context);
        if (missing > 0) {
            at(notes.lowered(missing), faders, folder, context);
        }
        return missing;
    }

    /// @return how many halvings more it would take for nothing to pass full scale
    private int at(StemNotes notes, Faders faders, Path folder, JobContext context)
            throws StudioFault {
        SourceWriter writer = new SourceWriter(notes);
        int done = 0;
        int missing = 0;
        for (File file : files) {
            int more =
                    writer.write(
                            file.speaker(),
                            scenes,
                            faders,
                            folder.resolve(file.name(notes.format())),
                            context.silent());
            missing = Math.max(missing, more);
            context.progress(new Progress("speakers", ++done, files.size()));
        }
        return missing;
    }
}
