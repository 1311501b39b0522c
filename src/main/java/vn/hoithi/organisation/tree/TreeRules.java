package vn.hoithi.organisation.tree;

import jakarta.inject.Singleton;
import vn.hoithi.organisation.Unit;
import vn.hoithi.organisation.UnitForm;
import vn.hoithi.organisation.UnitForms;

/** What keeps the tree a tree. Each rule gives what it was asked about, or refuses in words. */
@Singleton
class TreeRules {

    /** Signs a path may have in the database. */
    static final int LONGEST_PATH = 160;
    static final int STEP = 14;
    private final UnitForms forms;
    private final TreeRepository repository;

    TreeRules(UnitForms forms, TreeRepository repository) {
        this.forms = forms;
        this.repository = repository;
    }

    Unit open(Unit unit) {
        if (!unit.open()) {
            throw new TreeRefused("tree.closed", unit.name());
        }
        return unit;
    }

    Unit notTop(Unit unit) {
        if (unit.parentId() == null) {
            throw new TreeRefused("tree.top", unit.name());
        }
        return unit;
    }

    UnitForm form(String code) {
        return forms.of(code).orElseThrow(() -> new TreeRefused("tree.form.gone"));
    }

    void fits(UnitForm form, Unit parent) {
        if (!form.under().contains(parent.form())) {
            throw new TreeRefused("tree.misfit", form.nameVi(), forms.of(parent.form()).map(UnitForm::nameVi).orElse(parent.form()), parent.name());
        }
    }

    void codeFree(String code, long mine) {
        if (code != null) {
            repository.coded(code).stream().filter(u -> u.id() != mine).findFirst().ifPresent(u -> {
                throw new TreeRefused("tree.code.taken", code, u.name());
            });
        }
    }

    void movable(Unit unit, Unit parent) {
        notTop(unit);
        if (unit.holds(parent.path())) {
            throw new TreeRefused("tree.cycle", unit.name(), parent.name());
        }
        if (unit.parentId() == parent.id()) {
            throw new TreeRefused("tree.there", unit.name(), parent.name());
        }
        fits(form(unit.form()), parent);
    }

    void mergeable(Unit unit, Unit into) {
        notTop(unit);
        if (unit.holds(into.path())) {
            throw new TreeRefused(unit.id() == into.id() ? "tree.itself" : "tree.mergeBelow", unit.name(), into.name());
        }
        if (into.kind().compareTo(unit.kind()) > 0) {
            throw new TreeRefused("tree.lower", unit.name(), into.name());
        }
        repository.children(unit.id()).stream().filter(c -> c.open() && c.id() != into.id()).forEach(c -> fits(form(c.form()), into));
    }

    Unit closable(Unit unit) {
        notTop(unit);
        var below = repository.openBelow(unit.path() + "%") - 1;
        var people = repository.people(unit.id());
        if (below > 0 || people > 0) {
            throw new TreeRefused("tree.notEmpty", unit.name(), people, below);
        }
        return unit;
    }

    /** {@code length}: of the longest path there would be, without the last step. */
    void pathFits(int length) {
        if (length + STEP > LONGEST_PATH) {
            throw new TreeRefused("tree.tooDeep");
        }
    }
}
