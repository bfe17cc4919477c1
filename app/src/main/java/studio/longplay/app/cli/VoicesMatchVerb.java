package studio.longplay.app.cli;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import studio.longplay.engine.Studio;
import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.voice.Voice;
import studio.longplay.engine.voice.VoiceOrigin;
import studio.longplay.engine.voice.clone.CloningMethod;
import studio.longplay.engine.voice.clone.GivenConsent;
import studio.longplay.engine.voice.clone.MatchedVoice;
import studio.longplay.engine.voice.clone.VoiceCloning;
import studio.longplay.engine.voice.clone.VoiceDraft;
import studio.longplay.engine.voice.match.MatchResult;
import studio.longplay.engine.voice.match.RecordingVerdict;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

@Command(
        name = "match",
        mixinStandardHelpOptions = true,
        description = {
            "Makes a voice that is acoustically near to a person, from recordings of them.",
            "It goes among the voices of this machine, or with -o into a voice pack. What the"
                    + " person allows must be said, with a recording or a document that shows it."
        },
        footerHeading = "%nExample:%n",
        footer = {
            "  longplay voices match one.wav two.wav three.wav --name Ada \\",
            "    --person \"Ada Lovelace\" --allows publish --statement consent.wav -o ada.lpvoice",
            "  longplay voices match one.wav --name Sketch --with openvoice-v2-onnx"
                    + " --without-consent"
        })
final class VoicesMatchVerb extends Verb {
    @Parameters(
            index = "0..*",
            arity = "1..*",
            paramLabel = "FILE",
            description = "Recordings of one person: sounds or films.")
    private List<Path> files = List.of();

    @Option(
            names = "--name",
            required = true,
            paramLabel = "NAME",
            description = "What the voice is to be called.")
    private String name = "";

    @Option(
            names = "--tag",
            paramLabel = "WORD",
            description = "woman, old, warm. May be repeated. Default: what was measured.")
    private List<String> tags = new ArrayList<>();

    @Option(
            names = "--licence",
            paramLabel = "TEXT",
            defaultValue = "",
            description = "The terms of the voice. Default: what the person allows.")
    private String licence = "";

    @Option(
            names = "--commercial",
            description = "What it speaks may be published for money; the person must allow it.")
    private boolean commercial;

    @Option(
            names = "--base",
            paramLabel = "VOICE",
            defaultValue = "",
            description = "The voice that is bent, by id or name. Default: the built-in one.")
    private String base = "";

    @Option(
            names = "--with",
            paramLabel = "BUNDLE",
            defaultValue = CloningMethod.BUILT_IN,
            description = {
                "The model bundle that clones the voice, as \"models list\" has it.",
                "Default: built-in, which bends a voice without a model."
            })
    private String with = "";

    @Mixin private ConsentOptions consent = new ConsentOptions();

    @Option(
            names = {"-o", "--output"},
            paramLabel = "FILE",
            description = "The voice pack to write instead of adding the voice to this machine.")
    private @Nullable Path out;

    /// @param with the bundle it was cloned with, or `built-in`
    /// @param origin what speaks it: the engine, and for a cloned voice the digest of the bundle
    /// @param distanceBefore acoustic distance of the base voice from the person
    /// @param distanceAfter acoustic distance of the new voice
    /// @param matchPercent what `measure` says of the latter
    private record Made(
            String voice,
            String name,
            @Nullable String file,
            List<String> tags,
            boolean commercial,
            String consent,
            String with,
            VoiceOrigin origin,
            List<RecordingVerdict> recordings,
            String cleanedBy,
            String speechFoundBy,
            double pitchHz,
            double distanceBefore,
            double distanceAfter,
            double matchPercent,
            String measure,
            List<ModelFallback> fallbacks) {}

    @Override
    int run(Console console) throws StudioFault {
        Optional<GivenConsent> given = consent.given();
        if (given.isEmpty() && out != null) {
            throw new StudioFault.Input(
                    "consent.missing",
                    "A voice of somebody who was not asked is not packed.",
                    "Leave --output out to hear it on this machine, or record a consent.");
        }
        try (Studio studio = Studio.open(home())) {
            VoiceCloning cloning = studio.cloning();
            Voice bent = base(studio, cloning);
            MatchedVoice matched = cloning.make(files, bent, method(cloning), console.progress());
            console.warn(matched.warnings());
            List<String> words = tags.isEmpty() ? matched.likelyTags() : tags;
            VoiceDraft draft = new VoiceDraft(name, words, licence, commercial, given);
            Voice voice = draft.voice(matched);
            String id = voice.id();
            if (out == null) {
                id = cloning.keep(draft, matched, console.progress()).id();
            } else {
                cloning.pack(draft, matched, out, console.progress());
            }
            console.answer(
                    made(id, voice, matched, ModelFallback.told(studio, console)),
                    lines(
                            out == null ? "Kept as " + id + "." : "Written to " + out + ".",
                            voice,
                            matched));
        }
        return CommandLineApp.DONE;
    }

    private CloningMethod method(VoiceCloning cloning) throws StudioFault {
        List<CloningMethod> methods = cloning.methods();
        return methods.stream()
                .filter(method -> method.id().equals(with))
                .findFirst()
                .orElseThrow(() ->
                        new StudioFault.Input(
                                "clone.method",
                                "The model bundle " + with + " is not installed.",
                                methods.size() == 1
                                        ? "Add it with \"longplay models add FOLDER\", or leave"
                                                + " --with out for the built-in match."
                                        : "Use one of: " + ids(methods) + "."));
    }

    private static String ids(List<CloningMethod> methods) {
        return methods.stream().map(CloningMethod::id).collect(Collectors.joining(", "));
    }

    private Voice base(Studio studio, VoiceCloning cloning) throws StudioFault.Input {
        if (base.isEmpty()) {
            return cloning.bases().getFirst();
        }
        Voice voice = VoicesShowVerb.find(studio.speech().registry(), base);
        if (voice.parts().size() > 1) {
            throw new StudioFault.Input(
                    "option.base",
                    voice.name() + " is a chorus, which cannot be bent towards one person.",
                    "Choose a voice that speaks alone.");
        }
        return voice;
    }

    private Made made(String id, Voice voice, MatchedVoice matched, List<ModelFallback> fallbacks) {
        MatchResult result = matched.result();
        return new Made(
                id,
                voice.name(),
                out == null ? null : out.toString(),
                voice.tags(),
                voice.licence().commercial(),
                voice.origin().consent().orElse(""),
                with,
                voice.origin(),
                result.verdicts(),
                matched.cleanedBy(),
                matched.foundBy(),
                result.shape().pitchHz(),
                result.distanceBefore(),
                result.distanceAfter(),
                result.matchPercent(),
                MatchResult.MEASURE,
                fallbacks);
    }

    private static List<String> lines(String where, Voice voice, MatchedVoice matched) {
        List<String> lines = new ArrayList<>();
        for (RecordingVerdict verdict : matched.result().verdicts()) {
            lines.add(
                    said(
                            "%-8s %s: %s",
                            verdict.verdict().name().toLowerCase(Locale.ROOT),
                            verdict.name(),
                            verdict.advice()));
        }
        lines.add(
                said(
                        "Noise taken out by %s where there was any, speech found by %s.",
                        matched.cleanedBy(), matched.foundBy()));
        matched.clonedBy()
                .ifPresent(by ->
                        lines.add(
                                "Cloned with the model "
                                        + by.method().terms()
                                        + " Engine "
                                        + by.spokenBy().engine()
                                        + "."));
        lines.addAll(figures(matched.result()));
        if (voice.origin().consent().isEmpty()) {
            lines.add(
                    "Nobody's consent is on record: it can be heard on this machine, and is not"
                            + " exported.");
        }
        lines.add(voice.name() + ": " + where);
        return lines;
    }

    private static List<String> figures(MatchResult result) {
        return List.of(
                said(
                        "Pitch      person %.0f Hz, base voice %.0f Hz, new voice %.0f Hz",
                        result.target().pitchHz(),
                        result.before().pitchHz(),
                        result.after().pitchHz()),
                said(
                        "Distance   base voice %.2f, new voice %.2f",
                        result.distanceBefore(), result.distanceAfter()),
                said("Match      %.0f %% (%s)", result.matchPercent(), MatchResult.MEASURE));
    }

    private static String said(String sentence, Object... figures) {
        return String.format(Locale.ROOT, sentence, figures);
    }
}
