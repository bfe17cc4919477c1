/// The wizard that makes a voice from recordings: consent, samples, match, result. It may use the
/// session, words, controls and the engine. Begin reading at [WizardViewModel].
@NullMarked
package studio.longplay.app.wizard;

import org.jspecify.annotations.NullMarked;
