/** Certificates: who may have one, what it says once issued, its drawing as PDF and picture. Anyone verifies one by its code, which is compared with how the result stands today. */
package vn.hoithi.certificate;
