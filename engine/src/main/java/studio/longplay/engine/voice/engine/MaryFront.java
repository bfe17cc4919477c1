package studio.longplay.engine.voice.engine;

import marytts.datatypes.MaryData;
import marytts.datatypes.MaryDataType;
import marytts.datatypes.MaryXML;
import marytts.features.FeatureProcessorManager;
import marytts.features.TargetFeatureComputer;
import marytts.htsengine.HMMData;
import marytts.htsengine.HTSUttModel;
import marytts.language.en.PronunciationModel;
import marytts.language.en.Prosody;
import marytts.modules.HTSEngine;
import marytts.modules.JPhonemiser;
import marytts.modules.MaryModule;
import marytts.modules.OpenNLPPosTagger;
import marytts.modules.TargetFeatureLister;
import marytts.unitselection.select.Target;
import marytts.util.dom.MaryDomUtils;

import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.traversal.TreeWalker;

import studio.longplay.engine.voice.text.SpokenWord;
import studio.longplay.engine.voice.text.Utterance;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// From words to hidden Markov models of their phones, by MaryTTS's own modules.
///
/// Only the modules that English synthesis from words needs are made: starting all of MaryTTS takes
/// some twenty times as long. Its modules share XML trees that are not safe to read side by side,
/// so one thread at a time is in here; it is a twentieth of the work.
final class MaryFront {
    private static final Pattern CLITIC = Pattern.compile("(.+)('s|'ll|'ve|'d|'re|'m)");

    private final List<MaryModule> modules;
    private final TargetFeatureLister lister = new TargetFeatureLister();
    private final TargetFeatureComputer computer;
    private final Durations durations = new Durations();
    private final HMMData models;

    /// Gives us what MaryTTS keeps for its subclasses: models without audio.
    private static final class Durations extends HTSEngine {
        HTSUttModel of(List<Target> targets, HMMData models) throws Exception {
            return processTargetList(targets, null, models);
        }
    }

    /// The models of an utterance's phones.
    ///
    /// @param wordOfPhone for each model, the index of its spoken word, -1 for a rest
    /// @param pitchOfPhone for each model, what its phrase's place in the sentence does to pitch
    @SuppressWarnings("ArrayRecordComponent") // Handed on, never compared.
    record Scored(HTSUttModel models, int[] wordOfPhone, double[] pitchOfPhone) {}

    MaryFront(HMMData models) throws EngineFailure {
        this.models = models;
        this.modules = Door.through(MaryFront::modules);
        this.computer =
                Door.through(() ->
                        new TargetFeatureComputer(
                                new FeatureProcessorManager("en_US"),
                                models.getFeatureDefinition().getFeatureNames()));
    }

    private static List<MaryModule> modules() throws Exception {
        List<MaryModule> modules =
                List.of(
                        new OpenNLPPosTagger("en", "en.pos"),
                        new JPhonemiser("en_US."),
                        new Prosody(),
                        new PronunciationModel());
        for (MaryModule module : modules) {
            module.startup();
        }
        return modules;
    }

    synchronized Scored score(Utterance utterance) throws EngineFailure {
        return Door.through(() -> scored(utterance));
    }

    private Scored scored(Utterance utterance) throws Exception {
        IdentityHashMap<Element, Integer> wordOfToken = new IdentityHashMap<>();
        MaryData data = new MaryData(MaryDataType.WORDS, Locale.US);
        data.setDocument(document(utterance, wordOfToken));
        for (MaryModule module : modules) {
            data = module.process(data);
        }
        List<Element> sounds = new ArrayList<>();
        Document document = data.getDocument();
        TreeWalker walker =
                MaryDomUtils.createTreeWalker(document, document, MaryXML.PHONE, MaryXML.BOUNDARY);
        for (Node node = walker.nextNode(); node != null; node = walker.nextNode()) {
            sounds.add((Element) node);
        }
        List<Target> targets = lister.getListTargetFeatures(computer, sounds);
        if (targets.isEmpty()) {
            throw new EngineFailure("no phones");
        }
        int[] words = new int[targets.size()];
        double[] pitches = new double[targets.size()];
        for (int i = 0; i < words.length; i++) {
            words[i] = word(sounds.get(i), wordOfToken);
            pitches[i] = pitch(sounds.get(i));
        }
        return new Scored(durations.of(targets, models), words, pitches);
    }

    private static Document document(Utterance utterance, Map<Element, Integer> wordOfToken) {
        Document document = MaryXML.newDocument();
        document.getDocumentElement().setAttribute("xml:lang", "en-US");
        Element paragraph =
                MaryXML.appendChildElement(document.getDocumentElement(), MaryXML.PARAGRAPH);
        Element sentence = MaryXML.appendChildElement(paragraph, MaryXML.SENTENCE);
        List<SpokenWord> words = utterance.words();
        for (int i = 0; i < words.size(); i++) {
            SpokenWord word = words.get(i);
            if (!word.spelling().isEmpty()) {
                for (Element token : tokens(sentence, word)) {
                    wordOfToken.put(token, i);
                }
            }
            String symbol = word.after().symbol();
            if (!symbol.isEmpty() && i < words.size() - 1) {
                token(sentence, symbol);
            }
        }
        String end = utterance.end().symbol();
        token(sentence, end.isEmpty() ? "." : end);
        return document;
    }

    /// A word, its ending apart as MaryTTS's own tokeniser has it.
    private static List<Element> tokens(Element sentence, SpokenWord word) {
        Matcher clitic = CLITIC.matcher(word.spelling());
        if (word.phones() == null && clitic.matches()) {
            return List.of(token(sentence, clitic.group(1)), token(sentence, clitic.group(2)));
        }
        Element token = token(sentence, word.spelling());
        if (word.phones() != null) {
            token.setAttribute("ph", word.phones());
        }
        return List.of(token);
    }

    private static Element token(Element sentence, String text) {
        Element token = MaryXML.appendChildElement(sentence, MaryXML.TOKEN);
        MaryDomUtils.setTokenText(token, text);
        return token;
    }

    private static int word(Element sound, Map<Element, Integer> wordOfToken) {
        for (Node node = sound; node instanceof Element element; node = node.getParentNode()) {
            Integer word = wordOfToken.get(element);
            if (word != null) {
                return word;
            }
        }
        return -1;
    }

    private static double pitch(Element sound) {
        for (Node node = sound; node instanceof Element element; node = node.getParentNode()) {
            String pitch = element.getAttribute("pitch");
            if (element.getTagName().equals(MaryXML.PROSODY) && pitch.endsWith("%")) {
                return 1 + Double.parseDouble(pitch.substring(0, pitch.length() - 1)) / 100;
            }
        }
        return 1;
    }
}
