package vn.hoithi.ranking.page;

import vn.hoithi.web.Option;

import java.util.List;

/** A choice of what is ranked: its name in addresses, what it is called, and what there is to choose. */
public record Filter(String name, String label, List<Option> options) {
}
