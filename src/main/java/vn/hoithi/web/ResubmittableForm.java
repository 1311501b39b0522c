package vn.hoithi.web;

/**
 * A page that may be shown again after its form was sent, with what was typed. The form has the id {@code page-form}: another language is asked
 * for by sending it once more, see {@link Form#onlyShown}.
 */
public interface ResubmittableForm {
}
