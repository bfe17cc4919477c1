package studio.longplay.engine.render.library;

import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.jobs.JobContext;
import studio.longplay.engine.render.make.Speaking;
import studio.longplay.engine.render.make.TakeFile;
import studio.longplay.engine.store.Artifact;
import studio.longplay.engine.store.ArtifactStore;
import studio.longplay.engine.store.CanonicalJson;
import studio.longplay.engine.store.Digest;
import studio.longplay.engine.store.KeptRecipe;
import studio.longplay.engine.store.library.Library;
import studio.longplay.engine.store.library.LibraryChange;
import studio.longplay.engine.store.library.TakeFacts;
import studio.longplay.engine.store.library.TakeQuery;
import studio.longplay.engine.voice.Lexicon;
import studio.longplay.engine.voice.Prosody;
import studio.longplay.engine.voice.SpeechRequest;
import studio.longplay.engine.voice.Voice;
import studio.longplay.engine.voice.VoiceRegistry;
import studio.longplay.engine.voice.cast.Variants;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Compares the library with the store: takes that nobody told of are found by the recipes beside
/// them, and takes whose files are gone are forgotten. Of a take that is found so, speaker and
/// project are not known.
final class Finding {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final ArtifactStore store;
    private final Library library;
    private final Map<JsonNode, Voice> voices = new HashMap<>();

    Finding(ArtifactStore store, Library library, VoiceRegistry registry) {
        this.store = store;
        this.library = library;
        for (Voice voice : registry.voices()) {
            voices.put(recipe(voice), voice);
            for (int number = 2; number <= Variants.LAST; number++) {
                registry.find(voice.id() + "-" + number)
                        .ifPresent(variant -> voices.putIfAbsent(recipe(variant), variant));
            }
        }
    }

    private static JsonNode recipe(Voice voice) {
        Map<String, Object> whole =
                new SpeechRequest("", voice, Prosody.PLAIN, Lexicon.empty()).recipe();
        return JSON.readTree(CanonicalJson.write(whole.get("voice")));
    }

    /// Puts the library right.
    ///
    /// @return how many takes were found
    int run(JobContext context) throws StudioFault {
        forget(context);
        List<KeptRecipe> kept = new ArrayList<>();
        store.eachRecipe(Speaking.MAKER, kept::add);
        List<LibraryChange> found = new ArrayList<>();
        for (KeptRecipe recipe : kept) {
            context.checkCancelled();
            if (library.take(recipe.key()).isEmpty()) {
                Optional<Artifact> artifact = store.find(recipe.key());
                if (artifact.isPresent()) {
                    found.add(new LibraryChange.Make(recipe.key(), facts(recipe, artifact.get())));
                }
            }
        }
        library.tell(found);
        return found.size();
    }

    private void forget(JobContext context) throws StudioFault {
        List<Digest> gone = new ArrayList<>();
        for (TakeQuery query : List.of(TakeQuery.ALL, TakeQuery.ALL.onlyDeleted())) {
            for (Digest take : library.digests(library.search(query))) {
                context.checkCancelled();
                if (!store.holds(take)) {
                    gone.add(take);
                }
            }
        }
        if (!gone.isEmpty()) {
            library.tell(List.of(new LibraryChange.Purge(gone)));
        }
    }

    private TakeFacts facts(KeptRecipe recipe, Artifact artifact) throws StudioFault {
        TakeFile.Facts facts = TakeFile.read(artifact.file());
        Optional<Voice> voice = Optional.ofNullable(voices.get(recipe.parameters().path("voice")));
        return new TakeFacts(
                recipe.parameters().path("text").asString(""),
                "",
                voice.map(Voice::id).orElse(""),
                voice.map(Voice::name).orElse(""),
                facts.engine(),
                facts.fallbackReason() == null ? "" : facts.fallbackReason(),
                "",
                "",
                "",
                recipe.madeAt(),
                facts.samples(),
                artifact.bytes());
    }
}
