/** The union tree, who belongs where, who holds which role at which unit, and the scope that follows. */
package vn.hoithi.organisation;
