/// The page of models: what is installed with its licence and state, and the catalogue of those
/// that are known. It may use the engine, and of the app `session`, `controls`, `words` and `fx`.
/// Begin reading at [ModelsViewModel], then [ModelsView].
@NullMarked
package studio.longplay.app.models;

import org.jspecify.annotations.NullMarked;
